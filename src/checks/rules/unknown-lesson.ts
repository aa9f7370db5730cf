import type { Catalog } from '../../catalog/catalog.ts';
import { sayUnknown } from '../content/unknown.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

const COURSE_FILE = 'content/course.yaml';

/** `course.yaml` and the lesson files name the same lessons, in the same sections. */
export const rule: Rule = {
  id: 'unknown-lesson',
  check: (catalog) => (catalog.course === null ? [] : [...withoutFile(catalog), ...withoutLine(catalog)]),
};

function withoutFile(catalog: Catalog): Finding[] {
  return writtenSections(catalog).flatMap((section) =>
    section.lessons.flatMap((id) => {
      const known = new Map(catalog.bodies.map(({ lessonId }) => [lessonId, true]));
      const said = `No language has this lesson: content/<language>/${section.id}/${id}.mdx is missing.`;
      const message = sayUnknown(catalog, id, known, said);
      return message === null
        ? []
        : [findingAt(catalog, COURSE_FILE, ['sections', section.id, 'lessons', id], message)];
    }),
  );
}

function withoutLine(catalog: Catalog): Finding[] {
  const sections = writtenSections(catalog);
  return catalog.bodies.flatMap(({ file, lessonId, sectionId }) => {
    const section = sections.find(({ lessons }) => lessons.includes(lessonId));
    if (section?.id === sectionId) return [];
    const message = section
      ? `content/course.yaml lists this lesson under "${section.id}": move the file to the folder ${section.id}/.`
      : `content/course.yaml does not list this lesson: add "${lessonId}" to the lessons of "${sectionId}".`;
    return [{ file, line: 1, col: 1, message }];
  });
}

function writtenSections(catalog: Catalog) {
  return (catalog.course?.sections ?? []).filter((section) => section.status !== 'planned');
}
