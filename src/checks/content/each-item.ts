import type { Catalog } from '../../catalog/catalog.ts';
import { allItems, type ItemHome } from '../../catalog/items-of-activity.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Item, ItemType } from '../../domain/content/quiz-schema.ts';
import { findingAt, type Finding } from '../rule.ts';

/** A message about an item's structure, and the path below the item it is about. */
export interface ItemMessage {
  path: Step[];
  message: string;
}

/** Holds a check against every item of one type, in the structure files. */
export function checkItems<T extends ItemType>(
  catalog: Catalog,
  type: T,
  check: (item: Extract<Item, { type: T }>, home: ItemHome) => ItemMessage[],
): Finding[] {
  return allItems(catalog).flatMap((home) => {
    const { item, file } = home;
    if (!isOfType(item, type)) return [];
    return check(item, home).map(({ path, message }) => findingAt(catalog, file, ['items', item.id, ...path], message));
  });
}

function isOfType<T extends ItemType>(item: Item, type: T): item is Extract<Item, { type: T }> {
  return item.type === type;
}
