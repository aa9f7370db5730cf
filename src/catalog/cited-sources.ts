import type { Course } from '../domain/content/course-schema.ts';
import type { Catalog } from './catalog.ts';

/** The ids of all sources that anything in the ready sections, or any reference row, cites. */
export function citedSources(catalog: Catalog, course: Course): Set<string> {
  const cited = new Set<string>();
  const lessons = new Set(course.sections.flatMap((section) => (section.status === 'ready' ? section.lessons : [])));
  for (const body of catalog.bodies.filter((one) => lessons.has(one.lessonId))) {
    for (const [, id] of body.body.matchAll(/<Cite\b[^>]*?\bsource="([^"]+)"/g)) cited.add(id as string);
  }
  const structures = [
    ...[...catalog.quizzes.values()].map((one) => one.quiz),
    ...[...catalog.banks.values()].map((one) => one.bank),
    ...[...catalog.scenarios.values()].map((one) => one.scenario),
    ...catalog.facts.values(),
    ...catalog.terms.values(),
    ...catalog.figures.values(),
    ...catalog.instruments.values(),
    ...catalog.ratifications,
  ];
  for (const id of structures.flatMap(sourcesIn)) cited.add(id);
  return cited;
}

/** Every value of a `source` key, at any depth. */
function sourcesIn(thing: unknown): string[] {
  if (Array.isArray(thing)) return thing.flatMap(sourcesIn);
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) =>
    key === 'source' && typeof value === 'string' ? [value] : sourcesIn(value),
  );
}
