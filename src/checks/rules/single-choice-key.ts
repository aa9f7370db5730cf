import { checkItems } from '../content/each-item.ts';
import type { Rule } from '../rule.ts';

/** A single choice has exactly one right choice. */
export const rule: Rule = {
  id: 'single-choice-key',
  check: (catalog) =>
    checkItems(catalog, 'single-choice', ({ choices }) => {
      const right = choices.filter((choice) => choice.right).map(({ id }) => `"${id}"`);
      if (right.length === 1) return [];
      const message =
        right.length === 0
          ? 'No choice is right: write "right: true" on one of them.'
          : `${right.length} choices are right (${right.join(', ')}): a single choice has exactly one. Make it a multiple-response item, or keep one.`;
      return [{ path: ['choices'], message }];
    }),
};
