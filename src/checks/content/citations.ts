import type { Catalog } from '../../catalog/catalog.ts';
import { allItems } from '../../catalog/items-of-activity.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Cite } from '../../domain/content/text-schema.ts';
import { partGroups } from '../../catalog/item-parts.ts';

/** A citation in a structure file. */
export interface Citation {
  file: string;
  path: Step[];
  cite: Cite;
}

/** Every `cite` of items, their parts, and the choices of case files. */
export function citationsIn(catalog: Catalog): Citation[] {
  return [...itemCitations(catalog), ...choiceCitations(catalog)];
}

function itemCitations(catalog: Catalog): Citation[] {
  return allItems(catalog).flatMap(({ item, file }) => [
    ...each(file, ['items', item.id], item.cite),
    ...partGroups(item).flatMap(({ field, parts }) =>
      parts.flatMap((part) => each(file, ['items', item.id, field, part.id], part.cite)),
    ),
  ]);
}

function choiceCitations(catalog: Catalog): Citation[] {
  return [...catalog.scenarios.values()].flatMap(({ file, scenario }) =>
    scenario.decisions.flatMap((decision) =>
      decision.choices.flatMap((choice) => each(file, ['decisions', decision.id, 'choices', choice.id], choice.cite)),
    ),
  );
}

function each(file: string, path: Step[], cites: readonly Cite[] = []): Citation[] {
  return cites.map((cite, index) => ({ file, path: [...path, 'cite', index], cite }));
}
