import { checkItems } from '../content/each-item.ts';
import type { Rule } from '../rule.ts';

/** A trap is a wrong number, and no two traps answer the same number. */
export const rule: Rule = {
  id: 'numeric-trap',
  check: (catalog) =>
    checkItems(catalog, 'numeric', ({ value, tolerance, traps = [] }) =>
      traps.flatMap((trap, index) => {
        const path = ['traps', trap.id, 'value'];
        if (Math.abs(trap.value - value) <= tolerance) {
          const message = `${trap.value} counts as right: it lies within ${value} ± ${tolerance}. Move the trap or narrow the tolerance.`;
          return [{ path, message }];
        }
        const twin = traps.slice(0, index).find((other) => Math.abs(trap.value - other.value) <= tolerance);
        if (!twin) return [];
        return [{ path, message: `"${twin.id}" already answers ${trap.value} (± ${tolerance}): this is never said.` }];
      }),
    ),
};
