import { checkItems } from '../content/each-item.ts';
import type { Rule } from '../rule.ts';

/** A text to mark has a passage that is an indicator, and one that is not. */
export const rule: Rule = {
  id: 'evidence-key',
  check: (catalog) =>
    checkItems(catalog, 'evidence', ({ passages }) => {
      const indicators = passages.filter((passage) => passage.indicator).length;
      if (indicators > 0 && indicators < passages.length) return [];
      const message =
        indicators === 0
          ? 'No passage is an indicator: write "indicator: true" on each that is.'
          : 'Every passage is an indicator: add one that is not.';
      return [{ path: ['passages'], message }];
    }),
};
