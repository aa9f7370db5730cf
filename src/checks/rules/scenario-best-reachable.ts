import type { Scenario } from '../../domain/content/scenario-schema.ts';
import { checkScenarios, type ScenarioMessage } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';
import { explore } from '../scenario/explore.ts';

/** Exactly one ending is the best, it alone has all the points, and deciding well leads there. */
export const rule: Rule = {
  id: 'scenario-best-reachable',
  check: (catalog) => checkScenarios(catalog, (scenario) => [...ranks(scenario), ...roads(scenario)]),
};

function ranks({ endings }: Scenario): ScenarioMessage[] {
  const best = endings.filter(({ rank }) => rank === 'best').map(({ id }) => `"${id}"`);
  const count: ScenarioMessage[] =
    best.length === 1
      ? []
      : [
          {
            path: ['endings'],
            message: `Exactly one ending is "rank: best", but ${best.length === 0 ? 'none is' : `${best.join(' and ')} are`}.`,
          },
        ];
  return [
    ...count,
    ...endings
      .filter(({ rank, scorePercent }) => (rank === 'best') !== (scorePercent === 100))
      .map(({ id, rank, scorePercent }) => ({
        path: ['endings', id, 'scorePercent'],
        message:
          rank === 'best'
            ? `The best ending has scorePercent 100, not ${scorePercent}.`
            : `Only the best ending has scorePercent 100: "${id}" is "${rank}".`,
      })),
  ];
}

function roads(scenario: Scenario): ScenarioMessage[] {
  const { visits, isComplete } = explore(scenario);
  if (!isComplete || visits.length === 0) return [];
  const clean = new Set(visits.filter(({ hasBreach }) => !hasBreach).map(({ state }) => state.nodeId));
  const reached = new Set(visits.map(({ state }) => state.nodeId));
  return scenario.endings
    .filter(({ id, rank }) => rank === 'best' && reached.has(id) && !clean.has(id))
    .map(({ id }) => ({
      path: ['endings', id],
      message: `Only roads through a breach reach the best ending "${id}".`,
    }));
}
