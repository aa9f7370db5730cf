import { allItems } from '../../catalog/items-of-activity.ts';
import type { ItemType } from '../../domain/content/quiz-schema.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Beside prompt, stimulus and takeaway: the words that each type of item has, and no others are read. */
const WORDS: Record<ItemType, { needed: readonly string[]; byId: readonly string[] }> = {
  'single-choice': { needed: [], byId: ['choices'] },
  'multiple-response': { needed: [], byId: ['choices'] },
  ordering: { needed: [], byId: ['steps'] },
  matching: { needed: [], byId: ['pairs', 'extras'] },
  sorting: { needed: [], byId: ['categories', 'entries'] },
  'fill-in': { needed: ['otherwise'], byId: ['answers'] },
  numeric: { needed: ['unit', 'why', 'otherwise'], byId: ['traps'] },
  evidence: { needed: [], byId: ['passages'] },
  reflection: { needed: ['guidance'], byId: [] },
};

/** Each item has the words its type asks for. Words by id are the matter of `missing-translation`. */
export const rule: Rule = {
  id: 'item-words',
  check: (catalog) =>
    allItems(catalog).flatMap(({ item, words, wordsFile }) =>
      catalog.locales.flatMap((locale) => {
        const own = words[locale];
        if (!own) return [];
        const { needed, byId } = WORDS[item.type];
        const known = ['prompt', 'stimulus', 'takeaway', ...needed, ...byId];
        const at = (field: string[], message: string) =>
          findingAt(catalog, wordsFile(locale), ['items', item.id, ...field], message, 'key');
        return [
          ...needed
            .filter((field) => !(field in own))
            .map((field) => at([], `"${field}" is missing: a ${item.type} item needs it.`)),
          ...Object.keys(own)
            .filter((field) => !known.includes(field))
            .map((field) => at([field], `"${field}" is not shown: a ${item.type} item has ${known.join(', ')}.`)),
        ];
      }),
    ),
};
