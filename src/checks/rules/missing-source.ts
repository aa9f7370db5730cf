import { allItems } from '../../catalog/items-of-activity.ts';
import { partGroups } from '../../catalog/item-parts.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every explanation of a graded item has a source: its own, or the item's. */
export const rule: Rule = {
  id: 'missing-source',
  check: (catalog) =>
    allItems(catalog).flatMap(({ item, file }) => {
      if (item.type === 'reflection' || item.cite) return [];
      const path = ['items', item.id];
      if (item.type === 'numeric') {
        return [findingAt(catalog, file, path, `"${item.id}" has no "cite": name the source of its value.`)];
      }
      return partGroups(item).flatMap(({ field, parts }) =>
        parts
          .filter((part) => !part.cite)
          .map(({ id }) => {
            const message = `"${id}" has no source: give it a "cite", or give one to the whole item "${item.id}".`;
            return findingAt(catalog, file, [...path, field, id], message);
          }),
      );
    }),
};
