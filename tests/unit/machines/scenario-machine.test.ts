import { fileURLToPath } from 'node:url';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { createActor, type SnapshotFrom } from 'xstate';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { watchedFrom } from '../../../src/checks/scenario/watched.ts';
import { ScenarioSchema, type Scenario } from '../../../src/domain/content/scenario-schema.ts';
import { offeredChoices, type ScenarioState } from '../../../src/domain/scenario/step.ts';
import { scenarioMachine, type ScenarioEvent } from '../../../src/machines/scenario-machine.ts';

type Snapshot = SnapshotFrom<typeof scenarioMachine>;

/** One situation of a case file: plays that stand at the same node with the same flags, meters, day and breaches. */
interface Situation {
  at: Snapshot;
  /** Keys of the situations each event leads on to. */
  next: string[];
}

const { catalog } = readCatalog(fileURLToPath(new URL('../../..', import.meta.url)));

describe.each([...catalog.scenarios].map(([id, { scenario }]) => ({ id, scenario })))(
  'case file $id',
  ({ scenario }) => {
    const situations = enumerate(scenario);
    const all = [...situations.values()];
    const endings = all.filter(({ at }) => at.matches('ended'));
    const best = scenario.endings.find((ending) => ending.rank === 'best');

    it('has at least 12 decisions and 4 endings', () => {
      expect(scenario.decisions.length).toBeGreaterThanOrEqual(12);
      expect(scenario.endings.length).toBeGreaterThanOrEqual(4);
    });

    it('lets a play come to every decision and every ending', () => {
      const reached = new Set(all.map(({ at }) => at.context.now.nodeId));
      const nodes = [...scenario.decisions, ...scenario.endings].map(({ id }) => id);
      expect(nodes.filter((id) => !reached.has(id))).toEqual([]);
    });

    it('offers every choice on some road', () => {
      const offered = new Set(
        all.flatMap(({ at: { context } }) =>
          offeredChoices(scenario, context.now).map((choice) => `${context.now.nodeId}/${choice.id}`),
        ),
      );
      const written = scenario.decisions.flatMap(({ id, choices }) => choices.map((choice) => `${id}/${choice.id}`));
      expect(written.filter((choice) => !offered.has(choice))).toEqual([]);
    });

    it('stops nowhere but at an ending', () => {
      const stuck = all.filter(({ at, next }) => next.length === 0 && !at.matches('ended'));
      expect(stuck.map(({ at }) => roadTo(at))).toEqual([]);
    });

    it('has a way to an ending from every situation', () => {
      const before = new Map([...situations.keys()].map((key): [string, string[]] => [key, []]));
      for (const [key, { next }] of situations) for (const to of next) before.get(to)?.push(key);
      const saved = new Set([...situations].filter(([, { at }]) => at.matches('ended')).map(([key]) => key));
      for (const key of saved) for (const from of before.get(key) ?? []) saved.add(from);
      const lost = [...situations].filter(([key]) => !saved.has(key));
      expect(lost.map(([, { at }]) => roadTo(at))).toEqual([]);
    });

    it('has exactly one best ending, and a play that decides well reaches it', () => {
      expect(scenario.endings.filter((ending) => ending.scorePercent === 100)).toEqual([best]);
      expect(endings.filter(({ at }) => at.context.now.nodeId === best?.id)).not.toEqual([]);
    });

    it('has no road through a breach to the best ending', () => {
      const wrong = endings.filter(
        ({ at }) => at.context.now.nodeId === best?.id && hasBreach(breachesOf(scenario), at.context.now.path),
      );
      expect(wrong.map(({ at }) => roadTo(at))).toEqual([]);
    });

    it('raises no meter with a choice that is a breach', () => {
      const raised = scenario.decisions.flatMap(({ id, choices }) =>
        choices
          .filter(({ breach, effects }) => breach && Object.values(effects ?? {}).some((points) => points > 0))
          .map((choice) => `${id}/${choice.id}`),
      );
      expect(raised).toEqual([]);
    });

    it('arrives at the same situation when the road to it is replayed', () => {
      for (const { at } of endings) {
        const actor = createActor(scenarioMachine, { input: { scenario, path: at.context.now.path } }).start();
        expect(actor.getSnapshot().context.now).toEqual(at.context.now);
        expect(actor.getSnapshot().value).toBe('ended');
      }
    });
  },
);

describe('the scenario machine', () => {
  const scenario = ScenarioSchema.parse({
    kind: 'scenario',
    minutes: 1,
    objectives: ['one'],
    clock: { startDay: 2 },
    people: ['ana'],
    meters: [{ id: 'trust', start: 1, max: 3 }],
    flags: ['asked'],
    documents: [],
    start: 'door',
    decisions: [
      {
        id: 'door',
        choices: [
          { id: 'ask', cite: [{ source: 's' }], sets: ['asked'], effects: { trust: 5 }, days: 1, goto: 'claim' },
          { id: 'send-away', cite: [{ source: 's' }], effects: { trust: -5 }, goto: 'poor' },
        ],
      },
      {
        id: 'claim',
        choices: [
          { id: 'file', cite: [{ source: 's' }], requires: { all: ['asked'] }, goto: 'best' },
          { id: 'guess', cite: [{ source: 's' }], requires: { none: ['asked'] }, goto: 'poor' },
          {
            id: 'wait',
            cite: [{ source: 's' }],
            days: 3,
            goto: [{ when: { untilDay: 5 }, goto: 'best' }, { goto: 'poor' }],
          },
        ],
      },
    ],
    endings: [
      { id: 'best', rank: 'best', scorePercent: 100 },
      { id: 'poor', rank: 'poor', scorePercent: 10 },
    ],
  });
  const play = (path: { node: string; choice: string }[] = []) =>
    createActor(scenarioMachine, { input: { scenario, path } }).start();

  it('begins at the start with the meters and the day of the file', () => {
    const actor = play();
    expect(actor.getSnapshot().value).toBe('deciding');
    expect(actor.getSnapshot().context.now).toEqual({
      nodeId: 'door',
      flags: [],
      meters: { trust: 1 },
      day: 2,
      path: [],
    });
  });

  it('shows the consequence first, then the next decision, with flags, meters within bounds and days', () => {
    const actor = play();
    actor.send({ type: 'choice.made', choice: 'ask' });
    expect(actor.getSnapshot().value).toBe('showingConsequence');
    actor.send({ type: 'consequence.read' });
    expect(actor.getSnapshot().value).toBe('deciding');
    expect(actor.getSnapshot().context.now).toEqual({
      nodeId: 'claim',
      flags: ['asked'],
      meters: { trust: 3 },
      day: 3,
      path: [{ node: 'door', choice: 'ask' }],
    });
  });

  it('ends after the consequence of the last decision is read', () => {
    const actor = play();
    actor.send({ type: 'choice.made', choice: 'send-away' });
    expect(actor.getSnapshot().value).toBe('showingConsequence');
    actor.send({ type: 'consequence.read' });
    expect(actor.getSnapshot()).toMatchObject({ value: 'ended', status: 'done' });
    expect(actor.getSnapshot().context.now).toEqual({
      nodeId: 'poor',
      flags: [],
      meters: { trust: 0 },
      day: 2,
      path: [{ node: 'door', choice: 'send-away' }],
    });
  });

  it('takes no choice that is unknown, guarded off, or made while a consequence is shown', () => {
    const actor = play([{ node: 'door', choice: 'ask' }]);
    const before = actor.getSnapshot().context.now;
    for (const choice of ['nowhere', 'guess', 'ask']) {
      actor.send({ type: 'choice.made', choice });
      expect(actor.getSnapshot().value).toBe('deciding');
      expect(actor.getSnapshot().context.now).toEqual(before);
    }
    actor.send({ type: 'choice.made', choice: 'wait' });
    actor.send({ type: 'choice.made', choice: 'file' });
    expect(actor.getSnapshot().context.now.path).toEqual([
      { node: 'door', choice: 'ask' },
      { node: 'claim', choice: 'wait' },
    ]);
  });

  it('decides where a choice leads by the day it ends on', () => {
    const actor = play([{ node: 'door', choice: 'ask' }]);
    actor.send({ type: 'choice.made', choice: 'wait' });
    expect(actor.getSnapshot().context.now).toMatchObject({ day: 6, nodeId: 'poor' });
  });

  it('goes on from a path of another edition as far as it is known', () => {
    const known = [{ node: 'door', choice: 'ask' }];
    const actor = play([...known, { node: 'claim', choice: 'removed' }, { node: 'claim', choice: 'file' }]);
    expect(actor.getSnapshot().value).toBe('deciding');
    expect(actor.getSnapshot().context.now.path).toEqual(known);
  });
});

/** Every situation plays can come to. What no guard ahead looks at makes no situation of its own. */
function enumerate(scenario: Scenario): Map<string, Situation> {
  const watched = watchedFrom(scenario);
  const breaches = breachesOf(scenario);
  const known = new WeakMap<Snapshot, string>();
  const keyOf = (at: Snapshot): string => {
    const before = known.get(at);
    if (before) return before;
    const { nodeId, flags, meters, day, path } = at.context.now;
    const ahead = watched(nodeId);
    const key = JSON.stringify([
      at.value,
      nodeId,
      flags.filter((flag) => ahead.flags.has(flag)).sort(),
      Object.entries(meters).filter(([meter]) => ahead.meters.has(meter)),
      Math.min(day, ahead.lastDay + 1),
      hasBreach(breaches, path),
    ]);
    known.set(at, key);
    return key;
  };
  const map = getAdjacencyMap(scenarioMachine, {
    input: { scenario, path: [] },
    events: eventsAt,
    serializeState: keyOf,
  });
  const situations = new Map<string, Situation>();
  for (const { state } of Object.values(map) as { state: Snapshot }[])
    situations.set(keyOf(state), { at: state, next: [] });
  for (const { state, nextState } of adjacencyMapToArray(map)) {
    situations.get(keyOf(state))?.next.push(keyOf(nextState));
  }
  return situations;
}

function eventsAt(at: Snapshot): ScenarioEvent[] {
  if (at.matches('showingConsequence')) return [{ type: 'consequence.read' }];
  if (!at.matches('deciding')) return [];
  const { scenario, now } = at.context;
  return offeredChoices(scenario, now).map(({ id }) => ({ type: 'choice.made', choice: id }));
}

/** The choices marked as a breach, as `decision/choice`. */
function breachesOf(scenario: Scenario): Set<string> {
  return new Set(
    scenario.decisions.flatMap(({ id, choices }) =>
      choices.filter((one) => one.breach).map((one) => `${id}/${one.id}`),
    ),
  );
}

function hasBreach(breaches: ReadonlySet<string>, path: ScenarioState['path']): boolean {
  return path.some(({ node, choice }) => breaches.has(`${node}/${choice}`));
}

function roadTo(at: Snapshot): string {
  return [...at.context.now.path.map(({ choice }) => choice), at.context.now.nodeId].join(' › ');
}
