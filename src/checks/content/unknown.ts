import type { Catalog } from '../../catalog/catalog.ts';
import { closestHint } from '../../catalog/closest.ts';

/** What is said of an id that nothing has; `null` where it is known, or stands in something that could not be read. */
export function sayUnknown(
  catalog: Catalog,
  id: string,
  known: { has: (id: string) => boolean; keys: () => Iterable<string> },
  message: string,
): string | null {
  return known.has(id) || catalog.unreadable.has(id) ? null : `${message}${closestHint(id, known.keys())}`;
}
