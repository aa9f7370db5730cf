import { checkScenarios, choicesOf, guardsOf, unknownNames } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';

/** Flags are declared, and a flag that is declared is set somewhere. */
export const rule: Rule = {
  id: 'scenario-unknown-flag',
  check: (catalog) =>
    checkScenarios(catalog, (scenario) => {
      const sets = choicesOf(scenario).flatMap(({ choice, path }) =>
        (choice.sets ?? []).map((id) => ({ id, path: [...path, 'sets', id] })),
      );
      const looks = guardsOf(scenario).flatMap(({ guard, path }) =>
        (['all', 'any', 'none'] as const).flatMap((field) =>
          (guard[field] ?? []).map((id) => ({ id, path: [...path, field, id] })),
        ),
      );
      const isSet = new Set(sets.map(({ id }) => id));
      return [
        ...unknownNames([...sets, ...looks], scenario.flags, (id) => `"flags" does not declare "${id}".`),
        ...scenario.flags
          .filter((flag) => !isSet.has(flag))
          .map((flag) => ({
            path: ['flags', flag],
            message: `No choice sets "${flag}": remove it, or let a choice set it.`,
          })),
      ];
    }),
};
