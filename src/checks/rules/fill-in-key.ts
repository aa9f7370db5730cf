import type { Catalog } from '../../catalog/catalog.ts';
import { allItems, type ItemHome } from '../../catalog/items-of-activity.ts';
import { foldSpelling } from '../../domain/quiz/fold-spelling.ts';
import { checkItems } from '../content/each-item.ts';
import { LOCALE_NAMES } from '../content/locale-names.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** A fill-in has a right answer, and each spelling belongs to one answer only, whatever the language it is written in. */
export const rule: Rule = {
  id: 'fill-in-key',
  check: (catalog) => [
    ...checkItems(catalog, 'fill-in', ({ answers }) =>
      answers.some((answer) => answer.right)
        ? []
        : [{ path: ['answers'], message: 'No answer is right: write "right: true" on one of them.' }],
    ),
    ...allItems(catalog).flatMap((home) => collisions(catalog, home)),
  ],
};

/** Spellings of all languages count together: a learner who changes the language keeps her answer. */
function collisions(catalog: Catalog, { item, words, wordsFile }: ItemHome): Finding[] {
  if (item.type !== 'fill-in') return [];
  const owners = new Map<string, string>();
  return catalog.locales.flatMap((locale) =>
    item.answers.flatMap(({ id }) =>
      (words[locale]?.answers?.[id]?.spellings ?? []).flatMap((spelling, index) => {
        const folded = foldSpelling(spelling);
        const owner = owners.get(folded) ?? id;
        owners.set(folded, owner);
        const path = ['items', item.id, 'answers', id, 'spellings', index];
        const at = (message: string) => [findingAt(catalog, wordsFile(locale), path, message)];
        if (folded === '') return at('This spelling has no letter and no digit: it answers an empty field.');
        if (owner === id) return [];
        return at(
          `"${spelling}" is already a spelling of "${owner}" (case, accents and punctuation are forgiven, in ${languages(catalog)} alike): one spelling, one answer.`,
        );
      }),
    ),
  );
}

function languages(catalog: Catalog): string {
  return catalog.locales.map((locale) => LOCALE_NAMES[locale]).join(' and ');
}
