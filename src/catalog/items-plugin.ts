import type { Plugin } from 'vite';
import type { Item } from '../domain/content/quiz-schema.ts';
import type { CourseItem } from '../domain/course/course-items.ts';
import { answerKey } from '../domain/quiz/answer-key.ts';
import type { Catalog } from './catalog.ts';
import { allItems } from './items-of-activity.ts';
import { readCatalog } from './read-catalog.ts';
import { withoutDrafts } from './without-drafts.ts';

const NAME = 'virtual:course-items';

/** Gives the shell of a package the keys of all graded items as a module, for its reports to an LMS. */
export function courseItems(): Plugin {
  return {
    name: 'course-items',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) =>
      id === `\0${NAME}`
        ? `export const items = ${JSON.stringify(itemsFrom(withoutDrafts(readCatalog(process.cwd()).catalog)))};`
        : undefined,
  };
}

/** All graded items by id. */
export function itemsFrom(catalog: Catalog): Record<string, CourseItem> {
  const items = allItems(catalog).flatMap(({ item, words }): [string, CourseItem][] => {
    const key = answerKey(item, Object.values(words));
    return key ? [[item.id, { objective: item.objective, key, ...partsOf(item) }]] : [];
  });
  return Object.fromEntries(items);
}

function partsOf(item: Item): Pick<CourseItem, 'parts' | 'targets'> {
  const ids = (parts: readonly { id: string }[]) => parts.map((part) => part.id);
  switch (item.type) {
    case 'single-choice':
    case 'multiple-response':
      return { parts: ids(item.choices), targets: [] };
    case 'evidence':
      return { parts: ids(item.passages), targets: [] };
    case 'ordering':
      return { parts: ids(item.steps), targets: [] };
    case 'matching':
      return { parts: ids(item.pairs), targets: ids([...item.pairs, ...(item.extras ?? [])]) };
    case 'sorting':
      return { parts: ids(item.entries), targets: item.categories };
    case 'fill-in':
    case 'numeric':
    case 'reflection':
      return { parts: [], targets: [] };
  }
}
