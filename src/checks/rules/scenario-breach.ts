import type { Scenario } from '../../domain/content/scenario-schema.ts';
import { endingAt } from '../../domain/scenario/step.ts';
import { checkScenarios, choicesOf, type ScenarioMessage } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';
import { explore, roadTo } from '../scenario/explore.ts';

/** An act against the worker's consent, rights or safety is never rewarded. */
export const rule: Rule = {
  id: 'scenario-breach',
  check: (catalog) => checkScenarios(catalog, (scenario) => [...rewards(scenario), ...bestRoads(scenario)]),
};

function rewards(scenario: Scenario): ScenarioMessage[] {
  return choicesOf(scenario).flatMap(({ choice, path }) => {
    if (!choice.breach) return [];
    return Object.entries(choice.effects ?? {})
      .filter(([, points]) => points > 0)
      .map(([meter, points]) => ({
        path: [...path, 'effects', meter],
        message: `"${choice.id}" is a breach (${choice.breach}) and raises "${meter}" by ${points}: a breach raises no meter.`,
      }));
  });
}

function bestRoads(scenario: Scenario): ScenarioMessage[] {
  const visit = explore(scenario).visits.find(
    ({ state, hasBreach }) => hasBreach && endingAt(scenario, state.nodeId)?.rank === 'best',
  );
  if (!visit) return [];
  const message = `A road through a breach reaches the best ending: ${roadTo(visit)}. Let the breach set a flag, and send those who have it elsewhere.`;
  return [{ path: ['endings', visit.state.nodeId], message }];
}
