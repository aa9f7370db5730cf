import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { deadlineParts, routeParts, themeParts } from '../../../src/components/reference/profile-parts.ts';

const { catalog } = readCatalog(path.resolve('.'));
const topics = [...catalog.topics.values()];
const problems = [...catalog.problems.values()];
const members = [...catalog.countries.values()].filter(({ isMember }) => isMember).map(({ iso2 }) => iso2);

describe.each(members)('the profile of %s', (iso2) => {
  const profile = catalog.profiles.get(iso2);

  it('has a route for each problem a worker comes with', () => {
    expect(profile?.routes.map(({ problem }) => problem)).toEqual(problems.map(({ id }) => id));
  });

  it('opens with a time limit for claims', () => {
    const clock = profile && themeParts(profile, topics).find(({ theme }) => theme === 'clock');
    expect(clock?.topics[0]?.facts.length).toBeGreaterThan(0);
  });

  it('names the same time limits together in both languages', () => {
    const groups = (locale: 'es' | 'en') =>
      profile && deadlineParts(routeParts(profile, problems), locale).map((part) => part.problems.map(({ id }) => id));
    expect(groups('es')).toEqual(groups('en'));
  });

  it('shows every fact under a heading', () => {
    const shown = profile && themeParts(profile, topics).flatMap((part) => part.topics.flatMap(({ facts }) => facts));
    expect(shown?.length).toEqual(profile?.facts.length);
  });
});
