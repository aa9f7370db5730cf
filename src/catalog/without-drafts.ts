import type { Catalog, LessonBody } from './catalog.ts';

/**
 * The course as learners get it: without the lessons, activities and rows that only sections in draft use. Authors'
 * checks read drafts too; pages, packages and the id registry do not know them.
 */
export function withoutDrafts(catalog: Catalog): Catalog {
  const drafts = (catalog.course?.sections ?? []).filter((section) => section.status === 'draft');
  if (drafts.length === 0) return catalog;
  const lessons = new Set(drafts.flatMap((section) => section.lessons));
  const isDraft = (body: LessonBody) => lessons.has(body.lessonId);
  const activities = new Set([
    ...drafts.flatMap((section) => [section.test, ...section.cases]),
    ...[...lessons].flatMap((id) =>
      Object.values(catalog.lessons.get(id)?.byLocale ?? {}).map((text) => text.frontMatter.check),
    ),
  ]);
  const drawn = (isWanted: (id: string) => boolean) =>
    [...catalog.quizzes.values()].flatMap(({ id, quiz }) =>
      quiz.kind === 'test' && isWanted(id) ? quiz.draws.map((draw) => draw.bank) : [],
    );
  const banks = difference(
    drawn((id) => activities.has(id)),
    drawn((id) => !activities.has(id)),
  );
  const rows = difference(
    rowsIn(catalog.bodies.filter(isDraft)),
    rowsIn(catalog.bodies.filter((body) => !isDraft(body))),
  );
  return {
    ...catalog,
    lessons: without(catalog.lessons, lessons),
    bodies: catalog.bodies.filter((body) => !isDraft(body)),
    quizzes: without(catalog.quizzes, activities),
    scenarios: without(catalog.scenarios, activities),
    banks: without(catalog.banks, banks),
    figures: without(catalog.figures, rows),
    facts: without(catalog.facts, rows),
    terms: without(catalog.terms, rows),
  };
}

/** The ids of figures, facts and terms that texts show. */
function rowsIn(bodies: readonly LessonBody[]): string[] {
  return bodies.flatMap(({ body }) =>
    [...body.matchAll(/<(?:Figure|FactRow|Term)\b[^>]*?\bid="([^"]+)"/g)].flatMap(([, id]) => id ?? []),
  );
}

function difference(ids: readonly string[], others: readonly string[]): Set<string> {
  return new Set(ids.filter((id) => !others.includes(id)));
}

function without<T>(rows: ReadonlyMap<string, T>, ids: ReadonlySet<string>): Map<string, T> {
  return new Map([...rows].filter(([id]) => !ids.has(id)));
}
