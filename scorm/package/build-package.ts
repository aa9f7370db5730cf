import { zipSync } from 'fflate';
import type { Course } from '../../src/domain/content/course-schema.ts';
import type { Locale } from '../../src/domain/content/locale.ts';
import { failure, success, type Result } from '../../src/domain/result.ts';
import { collectFiles, SHELL } from './collect-files.ts';
import { crawl } from './crawl.ts';
import { bytesOf, type Files } from './files.ts';
import { manifestXml } from './manifest.ts';
import type { PackageProblem } from './problem.ts';
import { schemaFiles } from './schemas.ts';
import { validateManifest } from './validate-manifest.ts';

const MANIFEST = 'imsmanifest.xml';
const SIZE_LIMIT = 4_000_000;
const BEST_COMPRESSION = 9;
/** By the local clock, as zip files have it: the same on every machine. */
const NO_TIME = new Date(1980, 0, 1);

export interface PackageInput {
  /** The files of the built site. */
  site: Files;
  course: Course;
  locale: Locale;
  /** Ids of the sections that go in; `null`: all that are ready. */
  sections: readonly string[] | null;
}

export interface BuiltPackage {
  zip: Uint8Array;
  files: Files;
}

/** A SCORM 1.2 package as bytes: the same input gives the same bytes. Or every reason why it may not be written. */
export function buildPackage(input: PackageInput): Result<BuiltPackage, PackageProblem[]> {
  const { site, course, locale, sections } = input;
  if (site.size === 0) return failure([{ code: 'package/no-build' }]);
  const leftOut = sections === null ? [] : course.sections.map(({ id }) => id).filter((id) => !sections.includes(id));
  const files = collectFiles(site, { locales: [locale], leftOut });
  if (!files.has(SHELL)) return failure([{ code: 'package/no-shell' }]);
  const pages = pagesIn(files, locale);
  if (pages.length === 0) return failure([{ code: 'package/no-pages', locale }]);
  files.set('course-package.json', bytesOf(settings(input, pages)));
  for (const [name, bytes] of schemaFiles()) files.set(name, bytes);
  const names = [...files.keys()].sort();
  const manifest = manifestXml({ identifier: packageId(input), title: titleOf(input), launch: SHELL, files: names });
  const problems = [...crawl(files), ...validateManifest(manifest, names)];
  files.set(MANIFEST, bytesOf(manifest));
  const zip = zipped(files);
  if (zip.length > SIZE_LIMIT) problems.push({ code: 'package/too-large', bytes: zip.length, limit: SIZE_LIMIT });
  return problems.length > 0 ? failure(problems) : success({ zip, files });
}

/** The same for every edition: learners' records are kept under it. */
export function packageId({ course, locale, sections }: Omit<PackageInput, 'site'>): string {
  return [course.id, 'scorm12', locale, ...(sections ?? [])].join('-');
}

function titleOf({ course, locale, sections }: PackageInput): string {
  const parts = course.sections
    .filter((section) => sections?.includes(section.id))
    .map((section) => section.title[locale]);
  return [course.title[locale], ...parts].join(': ');
}

function pagesIn(files: Files, locale: Locale): string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${locale}/`) && path.endsWith('index.html'))
    .map((path) => path.slice(locale.length + 1).replace(/\/?index\.html$/, ''))
    .sort();
}

/** `course-package.json`, which the launch page reads. */
function settings(input: PackageInput, pages: string[]): string {
  const { course, locale, sections } = input;
  const thing = {
    packageId: packageId(input),
    edition: course.version,
    standard: 'scorm12',
    locales: [locale],
    sections,
    pages,
  };
  return `${JSON.stringify(thing, null, 2)}\n`;
}

function zipped(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: BEST_COMPRESSION, mtime: NO_TIME });
}
