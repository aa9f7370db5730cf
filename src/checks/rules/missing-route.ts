import { findingAt, type Rule } from '../rule.ts';

/** Every country profile has a route for every problem. */
export const rule: Rule = {
  id: 'missing-route',
  check: (catalog) =>
    [...catalog.profiles.values()].flatMap(({ country, routes }) => {
      const file = catalog.fileOf('profile', country);
      const given = new Set(routes.map(({ problem }) => problem));
      return [...catalog.problems.keys()]
        .filter((problem) => !given.has(problem) && !catalog.unreadable.has(problem))
        .map((problem) =>
          findingAt(catalog, file, ['routes'], `There is no route for "${problem}": write one.`, 'key'),
        );
    }),
};
