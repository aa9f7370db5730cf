import type { Catalog } from '../../catalog/catalog.ts';
import type { Step } from '../../catalog/locate.ts';
import type { CountryProfile } from '../../domain/content/country-profile-schema.ts';
import { sayUnknown } from '../content/unknown.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** Routes and first steps of a country profile name agencies and facts of the same profile. */
export const rule: Rule = {
  id: 'unknown-profile-row',
  check: (catalog) => [...catalog.profiles.values()].flatMap((profile) => checkProfile(catalog, profile)),
};

function checkProfile(catalog: Catalog, { country, firstSteps, facts, agencies, routes }: CountryProfile): Finding[] {
  const file = catalog.fileOf('profile', country);
  const agencyIds = new Set(agencies.map(({ id }) => id));
  const factIds = new Set(facts.map(({ id }) => id));
  const rowIds = new Set([...agencyIds, ...factIds]);
  const find = (path: Step[], id: string, known: Set<string>, kind: string): Finding[] => {
    const said = sayUnknown(catalog, id, known, `This profile has no ${kind} "${id}".`);
    return said === null ? [] : [findingAt(catalog, file, path, said)];
  };
  return [
    ...firstSteps.flatMap((step) =>
      (step.facts ?? []).flatMap((id, index) => find(['firstSteps', step.id, 'facts', index], id, factIds, 'fact')),
    ),
    ...routes.flatMap(({ problem, authority, legalAid }) => [
      ...find(['routes', problem, 'authority'], authority, agencyIds, 'agency'),
      ...(legalAid === undefined ? [] : find(['routes', problem, 'legalAid'], legalAid, rowIds, 'agency or fact')),
    ]),
  ];
}
