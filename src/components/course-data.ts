import type { Course } from '../domain/content/course-schema.ts';
import { readCatalog } from '../catalog/read-catalog.ts';
import { outlineFrom } from '../catalog/outline-from.ts';
import { withoutDrafts } from '../catalog/without-drafts.ts';

const read = readCatalog(process.cwd());

if (read.problems.length > 0 || read.catalog.course === null) {
  const list = read.problems
    .map((one) => `${one.file}:${one.line}:${one.col}  ${one.rule}\n  ${one.message}`)
    .join('\n');
  throw new Error(`The content has problems. Run "npm run check" for the list.\n${list}`);
}

/** What authors wrote and released, read once for the whole build. */
export const catalog = withoutDrafts(read.catalog);

export const course: Course = read.catalog.course;

/** The course as learners' scripts know it. */
export const outline = outlineFrom(catalog, course);
