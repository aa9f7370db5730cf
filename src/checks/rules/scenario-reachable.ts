import { checkScenarios, choicesOf } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';
import { explore } from '../scenario/explore.ts';

/** Some road leads to every decision, every ending, and every choice. */
export const rule: Rule = {
  id: 'scenario-reachable',
  check: (catalog) =>
    checkScenarios(catalog, (scenario) => {
      const { visits, isComplete } = explore(scenario);
      if (!isComplete) {
        const message = `This case file has more than ${visits.length - 1} situations: too many to look at. Let fewer guards look far back.`;
        return [{ path: ['decisions'], message }];
      }
      if (visits.length === 0) return [];
      const reached = new Set(visits.map(({ state }) => state.nodeId));
      const offered = new Set(visits.flatMap(({ state, offered: ids }) => ids.map((id) => `${state.nodeId}/${id}`)));
      const unreached = (['decisions', 'endings'] as const).flatMap((field) =>
        scenario[field]
          .filter(({ id }) => !reached.has(id))
          .map(({ id }) => ({
            path: [field, id],
            message: `No road leads to "${id}": check the "goto" and guards before it.`,
          })),
      );
      const unoffered = choicesOf(scenario)
        .filter(({ nodeId, choice }) => reached.has(nodeId) && !offered.has(`${nodeId}/${choice.id}`))
        .map(({ choice, path }) => ({
          path: [...path, 'requires'],
          message: `"${choice.id}" is never offered: no road fulfils what it requires.`,
        }));
      return [...unreached, ...unoffered];
    }),
};
