import type { Scenario } from '../../domain/content/scenario-schema.ts';
import { offeredChoices, startOf, step, type ScenarioState } from '../../domain/scenario/step.ts';
import { watchedFrom, type Watched } from './watched.ts';

/** One situation a play can come to, and one road that leads there. */
export interface Visit {
  state: ScenarioState;
  /** Whether a choice marked as a breach was made on the way. */
  hasBreach: boolean;
  /** The situation before, and the choice that led on; `null` at the start. */
  from: { visit: Visit; choiceId: string } | null;
  /** Situations that choices lead on to. */
  next: Visit[];
  /** Ids of the choices that are offered. */
  offered: string[];
  /** Whether some choice leads to a node that is not there, so that nothing can be said of where it ends. */
  hasUnknownExit: boolean;
}

export interface Exploration {
  visits: Visit[];
  /** False where there are more than `VISIT_LIMIT` situations: then the rest was not looked at. */
  isComplete: boolean;
}

/** Situations looked at in one case file. A case of 14 decisions with 4 choices each has some thousands. */
const VISIT_LIMIT = 200_000;

const explored = new WeakMap<Scenario, Exploration>();

/**
 * Every situation that plays of a case file can come to, breadth first. Two plays that no guard from here on can tell
 * apart are in the same situation.
 */
export function explore(scenario: Scenario): Exploration {
  const known = explored.get(scenario);
  if (known) return known;
  const fresh = exploreAnew(scenario);
  explored.set(scenario, fresh);
  return fresh;
}

/** The road to a situation in words: `intake › ask › claim`. */
export function roadTo(visit: Visit): string {
  const choices: string[] = [];
  for (let { from } = visit; from; { from } = from.visit) choices.unshift(from.choiceId);
  return choices.join(' › ');
}

function exploreAnew(scenario: Scenario): Exploration {
  const watched = watchedFrom(scenario);
  const nodes = new Set([...scenario.decisions, ...scenario.endings].map(({ id }) => id));
  const breaches = new Set(
    scenario.decisions.flatMap(({ id, choices }) =>
      choices.filter((one) => one.breach).map((one) => `${id}/${one.id}`),
    ),
  );
  const byKey = new Map<string, Visit>();
  const visits: Visit[] = [];
  const enter = (state: ScenarioState, hasBreach: boolean, from: Visit['from']): Visit => {
    const narrowed = narrow(state, watched(state.nodeId));
    const key = JSON.stringify([narrowed.nodeId, narrowed.flags, narrowed.meters, narrowed.day, hasBreach]);
    const known = byKey.get(key);
    if (known) return known;
    const visit: Visit = { state: narrowed, hasBreach, from, next: [], offered: [], hasUnknownExit: false };
    byKey.set(key, visit);
    visits.push(visit);
    return visit;
  };
  if (!nodes.has(scenario.start)) return { visits, isComplete: true };
  enter(startOf(scenario), false, null);
  for (let index = 0; index < visits.length; index += 1) {
    if (visits.length > VISIT_LIMIT) return { visits, isComplete: false };
    const visit = visits[index];
    if (!visit) break;
    for (const { id } of offeredChoices(scenario, visit.state)) {
      visit.offered.push(id);
      const state = step(scenario, visit.state, id);
      if (state === null || !nodes.has(state.nodeId)) visit.hasUnknownExit = true;
      else {
        const hasBreach = visit.hasBreach || breaches.has(`${visit.state.nodeId}/${id}`);
        visit.next.push(enter(state, hasBreach, { visit, choiceId: id }));
      }
    }
  }
  return { visits, isComplete: true };
}

/** A state without what no guard ahead looks at. Days count only as far as the last day a guard names. */
function narrow(state: ScenarioState, { flags, meters, lastDay }: Watched): ScenarioState {
  return {
    nodeId: state.nodeId,
    flags: state.flags.filter((flag) => flags.has(flag)).sort(),
    meters: Object.fromEntries(Object.entries(state.meters).filter(([meter]) => meters.has(meter))),
    day: Math.min(state.day, lastDay + 1),
    path: [],
  };
}
