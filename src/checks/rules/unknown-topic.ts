import { sayUnknown } from '../content/unknown.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every topic and problem of a country profile stands in its list. */
export const rule: Rule = {
  id: 'unknown-topic',
  check: (catalog) =>
    [...catalog.profiles.values()].flatMap(({ country, facts, routes }) => {
      const file = catalog.fileOf('profile', country);
      return [
        ...facts.flatMap(({ id, topic }) => {
          const message = `content/reference/topics.yaml has no topic "${topic}".`;
          const said = sayUnknown(catalog, topic, catalog.topics, message);
          return said === null ? [] : [findingAt(catalog, file, ['facts', id, 'topic'], said)];
        }),
        ...routes.flatMap(({ problem }) => {
          const message = `content/reference/problems.yaml has no problem "${problem}".`;
          const said = sayUnknown(catalog, problem, catalog.problems, message);
          return said === null ? [] : [findingAt(catalog, file, ['routes', problem, 'problem'], said)];
        }),
      ];
    }),
};
