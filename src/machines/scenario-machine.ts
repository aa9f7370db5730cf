import { assign, setup } from 'xstate';
import type { Scenario } from '../domain/content/scenario-schema.ts';
import { endingAt, offeredChoices, replay, step, type ScenarioState } from '../domain/scenario/step.ts';

export interface ScenarioInput {
  scenario: Scenario;
  /** The decisions made before, in order. One that no longer exists ends the replay there. */
  path: ScenarioState['path'];
}

export interface ScenarioContext {
  scenario: Scenario;
  now: ScenarioState;
}

export type ScenarioEvent = { type: 'choice.made'; choice: string } | { type: 'consequence.read' };

/**
 * What may happen next in a case file. Pure. `deciding` offers the choices whose guards hold, `showingConsequence` says
 * what followed, `ended` is reached when the road leads to an ending.
 */
export const scenarioMachine = setup({
  types: { input: {} as ScenarioInput, context: {} as ScenarioContext, events: {} as ScenarioEvent },
  guards: {
    isOffered: ({ context, event }) =>
      event.type === 'choice.made' &&
      offeredChoices(context.scenario, context.now).some((choice) => choice.id === event.choice),
    isAtEnding: ({ context }) => endingAt(context.scenario, context.now.nodeId) !== null,
  },
  actions: {
    takeChoice: assign(({ context, event }) =>
      event.type === 'choice.made' ? { now: step(context.scenario, context.now, event.choice) ?? context.now } : {},
    ),
  },
}).createMachine({
  id: 'scenario',
  context: ({ input }) => ({ scenario: input.scenario, now: replay(input.scenario, input.path) }),
  initial: 'arriving',
  states: {
    arriving: { always: [{ guard: 'isAtEnding', target: 'ended' }, { target: 'deciding' }] },
    deciding: {
      on: { 'choice.made': { guard: 'isOffered', actions: 'takeChoice', target: 'showingConsequence' } },
    },
    showingConsequence: { on: { 'consequence.read': 'arriving' } },
    ended: { type: 'final' },
  },
});
