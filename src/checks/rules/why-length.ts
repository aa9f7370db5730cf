import type { Step } from '../../catalog/locate.ts';
import { allItems } from '../../catalog/items-of-activity.ts';
import type { Item, ItemWords } from '../../domain/content/quiz-schema.ts';
import { partGroups } from '../../catalog/item-parts.ts';
import { findingAt, type Rule } from '../rule.ts';

const LEAST = 25;

/** An explanation explains: "Right." is none. */
export const rule: Rule = {
  id: 'why-length',
  check: (catalog) =>
    allItems(catalog).flatMap(({ item, words, wordsFile }) =>
      catalog.locales.flatMap((locale) => {
        const own = words[locale];
        return (own ? explanations(item, own) : [])
          .filter(({ text }) => text.length < LEAST)
          .map(({ path, text }) => {
            const message = `"${text}" explains too little: say what follows if someone believes this, and what is so.`;
            return findingAt(catalog, wordsFile(locale), ['items', item.id, ...path], message);
          });
      }),
    ),
};

function explanations(item: Item, words: ItemWords): { path: Step[]; text: string }[] {
  const parts = partGroups(item).flatMap(({ field, parts: all }) =>
    all.flatMap(({ id }): { path: Step[]; text: string | undefined }[] =>
      field === 'traps'
        ? [{ path: [field, id], text: words.traps?.[id] }]
        : [{ path: [field, id, 'why'], text: words[field]?.[id]?.why }],
    ),
  );
  const own = [
    { path: ['why'], text: words.why },
    { path: ['otherwise'], text: words.otherwise },
  ];
  return [...parts, ...own].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}
