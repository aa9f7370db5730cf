/** Why a package is not written. Plain data: the command line says it in words. */
export type PackageProblem =
  | { code: 'package/no-build' }
  | { code: 'package/no-pages'; locale: string }
  | { code: 'package/no-shell' }
  /** A page refers to what is not in the package. */
  | { code: 'package/dangling'; file: string; reference: string }
  /** An address that leaves the package's folder: it begins with a slash or climbs out of it. */
  | { code: 'package/absolute'; file: string; reference: string }
  /** Something loaded from another host. */
  | { code: 'package/external'; file: string; reference: string }
  /** A name or a type of file that some LMS serves wrongly. */
  | { code: 'package/file-name'; file: string }
  | { code: 'package/manifest'; reason: string }
  | { code: 'package/unlisted'; file: string }
  | { code: 'package/not-there'; file: string }
  | { code: 'package/too-large'; bytes: number; limit: number };

/** The problem as a sentence with what to do. */
export function sayProblem(problem: PackageProblem): string {
  switch (problem.code) {
    case 'package/no-build':
      return 'The site is not built: dist/site has no pages. Run "npm run build" first.';
    case 'package/no-pages':
      return `The built site has no pages in "${problem.locale}" for these sections. Run "npm run build" again.`;
    case 'package/no-shell':
      return 'The built site has no launch page (sco/index.html). Run "npm run build" again.';
    case 'package/dangling':
      return `${problem.file} refers to "${problem.reference}", which is not in the package. A link to another language or section needs data-single-locale="remove" or data-section="<id>" around it.`;
    case 'package/absolute':
      return `${problem.file} refers to "${problem.reference}": in a package every address must be relative and stay inside its folder.`;
    case 'package/external':
      return `${problem.file} loads "${problem.reference}" from another host: a package works without a connection.`;
    case 'package/file-name':
      return `${problem.file}: name a file with letters, digits, "-", "_" and ".", and not .mjs or .cjs, which LMSs serve as plain text.`;
    case 'package/manifest':
      return `imsmanifest.xml is not valid SCORM 1.2: ${problem.reason}`;
    case 'package/unlisted':
      return `${problem.file} is in the package and not in its manifest.`;
    case 'package/not-there':
      return `${problem.file} is in the manifest and not in the package.`;
    case 'package/too-large':
      return `The package has ${problem.bytes} bytes; the limit is ${problem.limit}.`;
  }
}
