export interface ManifestInput {
  /** Letters, digits and hyphens; the same for every edition of this package. An LMS matches learners' records by it. */
  identifier: string;
  title: string;
  /** The launch page. */
  launch: string;
  /** Every other file of the package but the manifest. */
  files: readonly string[];
}

/** The schema of IMS allows 200 characters. LMSs keep titles in fields of 255: a longer one fails the whole import. */
const LONGEST_TITLE = 200;

/** `imsmanifest.xml` of SCORM 1.2: one organization, one item, one SCO, each file listed. */
export function manifestXml({ identifier, title, launch, files }: ManifestInput): string {
  const name = escapeXml([...title].slice(0, LONGEST_TITLE).join(''));
  const listed = [launch, ...files.filter((file) => file !== launch)].map(
    (file) => `      <file href="${escapeXml(file)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="MANIFEST-${identifier}" version="1.1"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="ORG-${identifier}">
    <organization identifier="ORG-${identifier}">
      <title>${name}</title>
      <item identifier="ITEM-${identifier}" identifierref="RES-${identifier}" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="RES-${identifier}" type="webcontent" adlcp:scormtype="sco" href="${escapeXml(launch)}">
${listed.join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

function escapeXml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
