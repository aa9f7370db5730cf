import { checkItems } from '../content/each-item.ts';
import type { Rule } from '../rule.ts';

/** A multiple response has a right choice, and one that is not. */
export const rule: Rule = {
  id: 'multiple-response-key',
  check: (catalog) =>
    checkItems(catalog, 'multiple-response', ({ choices }) => {
      const rights = choices.filter((choice) => choice.right).length;
      if (rights > 0 && rights < choices.length) return [];
      const message =
        rights === 0
          ? 'No choice is right: write "right: true" on each that is.'
          : 'Every choice is right: a learner who marks all of them would know nothing. Add one that is not.';
      return [{ path: ['choices'], message }];
    }),
};
