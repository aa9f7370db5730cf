import { checkScenarios, choicesOf, guardsOf, unknownNames } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';

/** Meters are declared, and begin within their range. */
export const rule: Rule = {
  id: 'scenario-unknown-meter',
  check: (catalog) =>
    checkScenarios(catalog, (scenario) => {
      const meters = scenario.meters ?? [];
      const named = [
        ...choicesOf(scenario).flatMap(({ choice, path }) =>
          Object.keys(choice.effects ?? {}).map((id) => ({ id, path: [...path, 'effects', id], part: 'key' as const })),
        ),
        ...guardsOf(scenario).flatMap(({ guard, path }) =>
          Object.keys(guard.atLeast ?? {}).map((id) => ({ id, path: [...path, 'atLeast', id], part: 'key' as const })),
        ),
      ];
      const ids = meters.map(({ id }) => id);
      return [
        ...unknownNames(named, ids, (id) => `"meters" does not declare "${id}".`),
        ...meters
          .filter(({ start, max }) => start < 0 || start > max)
          .map(({ id, start, max }) => ({
            path: ['meters', id, 'start'],
            message: `"${id}" begins at ${start}, outside 0 to ${max}.`,
          })),
      ];
    }),
};
