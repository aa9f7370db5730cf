import { describe, expect, it } from 'vitest';
import { manifestXml } from '../../../scorm/package/manifest.ts';
import { validateManifest } from '../../../scorm/package/validate-manifest.ts';

const FILES = ['a.js', 'index.html'];
const GOOD = manifestXml({
  identifier: 'little-course-es',
  title: 'Curso & «prueba» <1>',
  launch: 'index.html',
  files: FILES,
});

const reasons = (xml: string) =>
  validateManifest(xml, FILES).map((problem) => (problem.code === 'package/manifest' ? problem.reason : problem.code));

describe('the manifest', () => {
  it('is what SCORM 1.2 and LMSs want', () => {
    expect(validateManifest(GOOD, FILES)).toEqual([]);
    expect(GOOD).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="MANIFEST-little-course-es" version="1.1"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="ORG-little-course-es">
    <organization identifier="ORG-little-course-es">
      <title>Curso &amp; «prueba» &lt;1&gt;</title>
      <item identifier="ITEM-little-course-es" identifierref="RES-little-course-es" isvisible="true">
        <title>Curso &amp; «prueba» &lt;1&gt;</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="RES-little-course-es" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="a.js"/>
    </resource>
  </resources>
</manifest>
`);
  });

  it.each([
    ['<organizations default="ORG-little-course-es">', '<organizations standard="x">', /standard/],
    ['<title>Curso', '<titel>Curso', /titel|mismatch/],
    ['adlcp:scormtype="sco"', 'adlcp:scormtype="SCO"', /scormtype/],
    ['identifierref="RES-little-course-es"', '', null],
    ['type="webcontent"', '', /type/],
    ['identifier="RES-little-course-es"', 'identifier="MANIFEST-little-course-es"', /identifier|ID/],
  ])('is refused by the schemas with %s replaced by %s', (from, to, expected) => {
    const found = reasons(GOOD.replace(from, to));
    if (expected) expect(found.join('\n')).toMatch(expected);
    else expect(found).toEqual([]);
  });

  it('is refused where LMSs read it otherwise than the schemas', () => {
    expect(reasons(GOOD.replace('>1.2<', '> 1.2 <'))).toEqual(['schemaversion must be exactly "1.2"']);
    const mastery = GOOD.replace(
      '</title>\n      </item>',
      '</title>\n        <adlcp:masteryscore>70</adlcp:masteryscore>\n      </item>',
    );
    expect(reasons(mastery)).toEqual(['a masteryscore lets the LMS overrule the status']);
  });

  it('lists what is there and nothing else', () => {
    expect(validateManifest(GOOD, [...FILES, 'b.css'])).toEqual([{ code: 'package/unlisted', file: 'b.css' }]);
    expect(validateManifest(GOOD, ['index.html'])).toEqual([{ code: 'package/not-there', file: 'a.js' }]);
  });
});
