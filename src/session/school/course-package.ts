import { LOCALES, type Locale } from '../../domain/content/locale.ts';

/** `course-package.json` at the root of a package, written by the packager. */
export interface CoursePackage {
  /** The same for every edition of this package: the learner's record is kept under it. */
  packageId: string;
  edition: string;
  standard: 'scorm12';
  locales: Locale[];
  /** The sections in it; `null`: all that are ready. */
  sections: string[] | null;
  /** The addresses of its pages below the locale, without slashes at the ends: '' is the front page. */
  pages: string[];
}

/** The file's content, or `null` where it is not one of ours. */
export function parseCoursePackage(thing: unknown): CoursePackage | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { packageId, edition, standard, locales, sections, pages } = thing as Partial<
    Record<keyof CoursePackage, unknown>
  >;
  if (typeof packageId !== 'string' || typeof edition !== 'string' || standard !== 'scorm12') return null;
  if (!isTexts(locales) || !isTexts(pages) || !(sections === null || isTexts(sections))) return null;
  const known = LOCALES.filter((locale) => locales.includes(locale));
  return known.length > 0 ? { packageId, edition, standard, locales: known, sections, pages } : null;
}

/** The address of a page below its locale, from its full address and that of the package's root. */
export function pageAddress(href: string, root: string): string {
  const path = href.startsWith(root) ? href.slice(root.length) : '';
  const [, ...rest] = (path.split(/[?#]/)[0] ?? '').replace(/(^|\/)index\.html$/, '$1').split('/');
  return rest.join('/').replace(/\/$/, '');
}

function isTexts(thing: unknown): thing is string[] {
  return Array.isArray(thing) && thing.every((one) => typeof one === 'string');
}
