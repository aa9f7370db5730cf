import type { Catalog } from '../../catalog/catalog.ts';
import type { Step } from '../../catalog/locate.ts';

/** A row of a country profile that goes out of date. */
export interface ProfileRow {
  /** What a message calls it: the id of a fact or agency, the problem of a route. */
  id: string;
  review: string;
  file: string;
  path: Step[];
}

/** Every fact, agency and route of every profile. */
export function profileRows(catalog: Catalog): ProfileRow[] {
  return [...catalog.profiles.values()].flatMap(({ country, facts, agencies, routes }) => {
    const file = catalog.fileOf('profile', country);
    return [
      ...facts.map(({ id, review }) => ({ id, review, file, path: ['facts', id] })),
      ...agencies.map(({ id, review }) => ({ id, review, file, path: ['agencies', id] })),
      ...routes.map(({ problem, review }) => ({ id: problem, review, file, path: ['routes', problem] })),
    ];
  });
}
