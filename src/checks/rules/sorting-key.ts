import { closestHint } from '../../catalog/closest.ts';
import { checkItems } from '../content/each-item.ts';
import type { Rule } from '../rule.ts';

/** Every entry to be sorted belongs to a category of its item. */
export const rule: Rule = {
  id: 'sorting-key',
  check: (catalog) =>
    checkItems(catalog, 'sorting', ({ categories, entries }) =>
      entries
        .filter(({ category }) => !categories.includes(category))
        .map(({ id, category }) => ({
          path: ['entries', id, 'category'],
          message: `This item has no category "${category}".${closestHint(category, categories)}`,
        })),
    ),
};
