import type { Step } from '../../catalog/locate.ts';
import { RATIFICATIONS_FILE } from '../content/reference-rows.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every country that a ratification, a map or a profile names stands in `content/reference/countries.yaml`. */
export const rule: Rule = {
  id: 'unknown-country',
  check: (catalog) => {
    const named: { file: string; path: Step[]; iso2: string }[] = [
      ...catalog.ratifications.map(({ country }, index) => ({
        file: RATIFICATIONS_FILE,
        path: [index, 'country'],
        iso2: country,
      })),
      ...[...catalog.figures.values()].flatMap((figure) =>
        (figure.kind === 'map' ? figure.rows : []).flatMap((row) =>
          (['from', 'to'] as const).map((end) => ({
            file: catalog.fileOf('figure', figure.id),
            path: ['rows', row.id, end],
            iso2: row[end],
          })),
        ),
      ),
      ...[...catalog.profiles.keys()].map((iso2) => ({
        file: catalog.fileOf('profile', iso2),
        path: ['country'],
        iso2,
      })),
    ];
    return named
      .filter(({ iso2 }) => !catalog.countries.has(iso2) && !catalog.unreadable.has(iso2))
      .map(({ file, path, iso2 }) =>
        findingAt(catalog, file, path, `content/reference/countries.yaml has no country "${iso2}".`),
      );
  },
};
