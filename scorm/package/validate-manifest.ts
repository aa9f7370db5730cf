import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { PackageProblem } from './problem.ts';
import { schemaPath } from './schemas.ts';

// The schema of IMS metadata stays out: its content model is not deterministic, and the manifest holds none.
const DRIVER = `<?xml version="1.0"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="${schemaPath('imscp_rootv1p1p2.xsd')}"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="${schemaPath('adlcp_rootv1p2.xsd')}"/>
</xsd:schema>`;

/** Problems of a manifest under the schemas of SCORM 1.2, and those that LMSs have beyond them. */
export function validateManifest(xml: string, files: readonly string[]): PackageProblem[] {
  const broken = schemaProblems(xml);
  return broken.length > 0 ? broken : [...customProblems(xml), ...listProblems(xml, files)];
}

function schemaProblems(xml: string): PackageProblem[] {
  xmlRegisterFsInputProviders();
  try {
    using driver = XmlDocument.fromString(DRIVER);
    using validator = XsdValidator.fromDoc(driver);
    using manifest = XmlDocument.fromString(xml);
    validator.validate(manifest);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const reasons = error.details.map((detail) => `line ${detail.line}: ${detail.message.trim()}`);
    return (reasons.length > 0 ? reasons : [error.message]).map((reason) => ({ code: 'package/manifest', reason }));
  }
}

/** What the schemas allow and LMSs stumble over: they compare these as plain text. */
function customProblems(xml: string): PackageProblem[] {
  const wanted: readonly (readonly [RegExp, string])[] = [
    [/<schemaversion>1\.2<\/schemaversion>/, 'schemaversion must be exactly "1.2"'],
    [/<manifest\s/, 'the elements of imscp must have no prefix'],
    [/\sadlcp:scormtype="sco"/, 'adlcp:scormtype must be "sco", in lower case'],
  ];
  const reasons = wanted.flatMap(([pattern, reason]) => (pattern.test(xml) ? [] : [reason]));
  if (/masteryscore/.test(xml)) reasons.push('a masteryscore lets the LMS overrule the status');
  if ((xml.match(/adlcp:scormtype=/g) ?? []).length > 1) reasons.push('a package is one SCO');
  return reasons.map((reason) => ({ code: 'package/manifest', reason }));
}

function listProblems(xml: string, files: readonly string[]): PackageProblem[] {
  using manifest = XmlDocument.fromString(xml);
  const listed = manifest
    .find("//*[local-name()='file']/@href | //*[local-name()='resource']/@href")
    .map((attribute) => attribute.content);
  return [
    ...files
      .filter((file) => !listed.includes(file))
      .map((file): PackageProblem => ({ code: 'package/unlisted', file })),
    ...[...new Set(listed)]
      .filter((file) => !files.includes(file))
      .map((file): PackageProblem => ({ code: 'package/not-there', file })),
  ];
}
