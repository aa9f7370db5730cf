import type { Decision, Ending, Scenario, ScenarioChoice } from '../content/scenario-schema.ts';
import { holds, type Situation } from './guard.ts';

/** Where a play of a case file stands. Plain data. */
export interface ScenarioState extends Situation {
  /** A decision or an ending. */
  nodeId: string;
  /** What was decided so far, oldest first. */
  path: readonly { node: string; choice: string }[];
}

/** The state in which every play begins. A case without a clock begins on day 0. */
export function startOf(scenario: Scenario): ScenarioState {
  return {
    nodeId: scenario.start,
    flags: [],
    meters: Object.fromEntries((scenario.meters ?? []).map(({ id, start }) => [id, start])),
    day: scenario.clock?.startDay ?? 0,
    path: [],
  };
}

export function decisionAt(scenario: Scenario, nodeId: string): Decision | null {
  return scenario.decisions.find(({ id }) => id === nodeId) ?? null;
}

export function endingAt(scenario: Scenario, nodeId: string): Ending | null {
  return scenario.endings.find(({ id }) => id === nodeId) ?? null;
}

/** The choices of the current decision whose guards hold, in the order of the file. None at an ending. */
export function offeredChoices(scenario: Scenario, state: ScenarioState): ScenarioChoice[] {
  const decision = decisionAt(scenario, state.nodeId);
  return decision ? decision.choices.filter(({ requires }) => holds(requires, state)) : [];
}

/**
 * The state after a choice: its flags set, its effects added (each meter stays between 0 and its `max`), its days
 * passed; only then is its `goto` decided. `null` where the choice is not offered or leads nowhere: a path of another
 * edition of the course may name such a choice.
 */
export function step(scenario: Scenario, state: ScenarioState, choiceId: string): ScenarioState | null {
  const choice = offeredChoices(scenario, state).find(({ id }) => id === choiceId);
  if (!choice) return null;
  const situation: Situation = {
    flags: [...new Set([...state.flags, ...(choice.sets ?? [])])],
    meters: metersAfter(scenario, state, choice),
    day: state.day + (choice.days ?? 0),
  };
  const nodeId = nextNode(choice, situation);
  if (nodeId === null) return null;
  return { ...situation, nodeId, path: [...state.path, { node: state.nodeId, choice: choiceId }] };
}

/** Replays a path from the start. Stops before the first decision this edition does not know or offer. */
export function replay(scenario: Scenario, path: ScenarioState['path']): ScenarioState {
  let state = startOf(scenario);
  for (const { node, choice } of path) {
    const next = node === state.nodeId ? step(scenario, state, choice) : null;
    if (next === null) return state;
    state = next;
  }
  return state;
}

function metersAfter(scenario: Scenario, state: ScenarioState, { effects = {} }: ScenarioChoice) {
  const after = (scenario.meters ?? []).map(({ id, max }): [string, number] => [
    id,
    Math.min(max, Math.max(0, (state.meters[id] ?? 0) + (effects[id] ?? 0))),
  ]);
  return Object.fromEntries(after);
}

function nextNode({ goto }: ScenarioChoice, situation: Situation): string | null {
  return typeof goto === 'string' ? goto : (goto.find(({ when }) => holds(when, situation))?.goto ?? null);
}
