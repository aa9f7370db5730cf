import type { Item } from '../domain/content/quiz-schema.ts';
import type { Cite } from '../domain/content/text-schema.ts';

interface Part {
  id: string;
  cite?: Cite[] | undefined;
}

/** Parts of an item that stand under one field, as `choices`. The words file has the same field. */
interface PartGroup {
  field: 'choices' | 'steps' | 'pairs' | 'extras' | 'entries' | 'answers' | 'traps' | 'passages';
  parts: readonly Part[];
}

/** The parts of an item that have an explanation of their own. Categories have none: see `wordGroups`. */
export function partGroups(item: Item): PartGroup[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-response':
      return [{ field: 'choices', parts: item.choices }];
    case 'ordering':
      return [{ field: 'steps', parts: item.steps }];
    case 'matching':
      return [
        { field: 'pairs', parts: item.pairs },
        { field: 'extras', parts: item.extras ?? [] },
      ];
    case 'sorting':
      return [{ field: 'entries', parts: item.entries }];
    case 'fill-in':
      return [{ field: 'answers', parts: item.answers }];
    case 'numeric':
      return [{ field: 'traps', parts: item.traps ?? [] }];
    case 'evidence':
      return [{ field: 'passages', parts: item.passages }];
    case 'reflection':
      return [];
  }
}

/** The fields of an item's words that are keyed by id, each with the ids it must have, no more and no fewer. */
export function wordGroups(item: Item): { field: string; ids: string[] }[] {
  const groups = partGroups(item).map(({ field, parts }) => ({
    field: field,
    ids: parts.map(({ id }) => id),
  }));
  return item.type === 'sorting' ? [{ field: 'categories', ids: item.categories }, ...groups] : groups;
}

/** The ids of all parts of an item, categories among them: what a response may name. */
export function partIds(item: Item): string[] {
  return wordGroups(item).flatMap(({ ids }) => ids);
}
