import { allItems } from '../../catalog/items-of-activity.ts';
import type { Step } from '../../catalog/locate.ts';
import { objectiveIds } from '../content/objectives.ts';
import { sayUnknown } from '../content/unknown.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every objective that an item or a case file trains is declared by a lesson. */
export const rule: Rule = {
  id: 'unknown-objective',
  check: (catalog) => {
    const known = objectiveIds(catalog);
    const named: { file: string; path: Step[]; objective: string }[] = [
      ...allItems(catalog).map(({ file, item }) => ({
        file,
        path: ['items', item.id, 'objective'],
        objective: item.objective,
      })),
      ...[...catalog.scenarios.values()].flatMap(({ file, scenario }) =>
        scenario.objectives.map((objective) => ({ file, path: ['objectives', objective], objective })),
      ),
    ];
    return named.flatMap(({ file, path, objective }) => {
      const message = sayUnknown(catalog, objective, known, `No lesson declares the objective "${objective}".`);
      return message === null ? [] : [findingAt(catalog, file, path, message)];
    });
  },
};
