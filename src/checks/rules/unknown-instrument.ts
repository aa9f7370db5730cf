import type { Step } from '../../catalog/locate.ts';
import { RATIFICATIONS_FILE } from '../content/reference-rows.ts';
import { sayUnknown } from '../content/unknown.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every instrument that a ratification or a matrix names stands in `content/reference/instruments.yaml`. */
export const rule: Rule = {
  id: 'unknown-instrument',
  check: (catalog) => {
    const named: { file: string; path: Step[]; id: string }[] = [
      ...catalog.ratifications.map(({ instrument }, index) => ({
        file: RATIFICATIONS_FILE,
        path: [index, 'instrument'],
        id: instrument,
      })),
      ...[...catalog.figures.values()].flatMap((figure) =>
        (figure.kind === 'matrix' ? figure.instruments : []).map((id) => ({
          file: catalog.fileOf('figure', figure.id),
          path: ['instruments', id],
          id,
        })),
      ),
    ];
    return named.flatMap(({ file, path, id }) => {
      const said = `content/reference/instruments.yaml has no instrument "${id}".`;
      const message = sayUnknown(catalog, id, catalog.instruments, said);
      return message === null ? [] : [findingAt(catalog, file, path, message)];
    });
  },
};
