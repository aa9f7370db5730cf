import type { Scenario } from '../../domain/content/scenario-schema.ts';
import { endingAt } from '../../domain/scenario/step.ts';
import { checkScenarios } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';
import { explore, roadTo, type Visit } from '../scenario/explore.ts';

/** From every situation some road leads to an ending. */
export const rule: Rule = {
  id: 'scenario-dead-end',
  check: (catalog) =>
    checkScenarios(catalog, (scenario) => {
      const { visits, isComplete } = explore(scenario);
      if (!isComplete) return [];
      const saved = withExit(scenario, visits);
      const lost = visits.filter((visit) => !saved.has(visit));
      // The situations without a choice are the cause of all that lead only to them.
      const stuck = lost.filter(({ offered }) => offered.length === 0);
      return firstOfEachNode(stuck.length > 0 ? stuck : lost).map((visit) => {
        const road = roadTo(visit);
        const where = road === '' ? 'At the start' : `After ${road}`;
        const message =
          visit.offered.length === 0
            ? `${where} no choice is offered here. Give one choice without "requires".`
            : `${where} no road leads to an ending: the case goes round for ever.`;
        return { path: ['decisions', visit.state.nodeId], message };
      });
    }),
};

/** The situations from which an ending, or something that cannot be judged, is in reach. */
function withExit(scenario: Scenario, visits: readonly Visit[]): Set<Visit> {
  const before = new Map<Visit, Visit[]>();
  for (const visit of visits) {
    for (const next of visit.next) {
      const known = before.get(next);
      if (known) known.push(visit);
      else before.set(next, [visit]);
    }
  }
  const isExit = (visit: Visit) => visit.hasUnknownExit || endingAt(scenario, visit.state.nodeId) !== null;
  const saved = new Set(visits.filter(isExit));
  for (const visit of saved) for (const one of before.get(visit) ?? []) saved.add(one);
  return saved;
}

function firstOfEachNode(visits: readonly Visit[]): Visit[] {
  const byNode = new Map<string, Visit>();
  for (const visit of visits) if (!byNode.has(visit.state.nodeId)) byNode.set(visit.state.nodeId, visit);
  return [...byNode.values()];
}
