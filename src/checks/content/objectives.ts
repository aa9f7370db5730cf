import type { Catalog } from '../../catalog/catalog.ts';

/** Every objective that a lesson declares, in any language. */
export function objectiveIds(catalog: Catalog): Set<string> {
  const texts = [...catalog.lessons.values()].flatMap((lesson) => Object.values(lesson.byLocale));
  return new Set(texts.flatMap(({ frontMatter }) => frontMatter.objectives.map(({ id }) => id)));
}
