import { wordsFile } from '../../catalog/catalog.ts';
import { findingAt, type Rule } from '../rule.ts';

/** A clock has its words, and a document has something to read. */
export const rule: Rule = {
  id: 'scenario-words',
  check: (catalog) =>
    [...catalog.scenarios.values()].flatMap(({ id, scenario, words }) =>
      catalog.locales.flatMap((locale) => {
        const own = words[locale];
        const file = wordsFile(id, locale);
        if (!own) return [];
        const clock =
          scenario.clock && own.clock === undefined
            ? [findingAt(catalog, file, [], '"clock" is missing: this case counts days, so say what the clock shows.')]
            : [];
        const empty = scenario.documents.filter(
          (one) => !one.lines && !one.messages && own.documents[one.id] && own.documents[one.id]?.body === undefined,
        );
        return [
          ...clock,
          ...empty.map((one) =>
            findingAt(
              catalog,
              file,
              ['documents', one.id],
              `"${one.id}" has no lines and no messages: it needs a "body".`,
            ),
          ),
        ];
      }),
    ),
};
