import { wordsFile, type Catalog } from '../../catalog/catalog.ts';
import { closestHint } from '../../catalog/closest.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Locale } from '../../domain/content/locale.ts';
import { LOCALE_NAMES } from '../content/locale-names.ts';
import { neededWords, type WordKeys } from '../content/needed-words.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** Lessons and activities have words in every language, for exactly the ids of their structure. */
export const rule: Rule = {
  id: 'missing-translation',
  check: (catalog) => [
    ...missingLessons(catalog),
    ...activities(catalog).flatMap(({ id, file, words }) =>
      catalog.locales.flatMap((locale) => {
        const name = wordsFile(id, locale);
        if (catalog.unreadable.has(name)) return [];
        const own = words[locale];
        return own === undefined
          ? [{ file, line: 1, col: 1, message: `The ${LOCALE_NAMES[locale]} words are missing: write ${name}.` }]
          : neededWords(catalog, id, own).flatMap((keys) => compareKeys(catalog, name, locale, keys));
      }),
    ),
  ],
};

function activities(catalog: Catalog) {
  return [...catalog.quizzes.values(), ...catalog.banks.values(), ...catalog.scenarios.values()];
}

function missingLessons(catalog: Catalog): Finding[] {
  return catalog.bodies.flatMap(({ file, lessonId, sectionId }) =>
    catalog.locales.flatMap((locale) => {
      const other = `content/${locale}/${sectionId}/${lessonId}.mdx`;
      if (catalog.files.has(other)) return [];
      return [{ file, line: 1, col: 1, message: `The ${LOCALE_NAMES[locale]} lesson is missing: write ${other}.` }];
    }),
  );
}

function compareKeys(catalog: Catalog, file: string, locale: Locale, keys: WordKeys): Finding[] {
  const { path, needed, given } = keys;
  const missing = needed.filter((id) => !given.includes(id) && !catalog.unreadable.has(id));
  const superfluous = given.filter((id) => !needed.includes(id) && !catalog.unreadable.has(id));
  const at = (tail: Step[], message: string, part: 'value' | 'key') =>
    findingAt(catalog, file, [...path, ...tail], message, part);
  return [
    ...missing.map((id) =>
      at([], `${LOCALE_NAMES[locale]} words for "${id}" are missing${under(path)}.`, path.length > 0 ? 'key' : 'value'),
    ),
    ...superfluous.map((id) =>
      at([id], `The structure has no "${id}"${under(path)}: remove these words.${closestHint(id, missing)}`, 'key'),
    ),
  ];
}

function under(path: readonly Step[]): string {
  return path.length === 0 ? '' : ` under ${path.map(String).join(' › ')}`;
}
