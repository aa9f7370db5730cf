import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioChoice } from '../../../../src/domain/content/scenario-schema.ts';
import { decisionAt, endingAt, offeredChoices, replay, startOf, step } from '../../../../src/domain/scenario/step.ts';

const cite = [{ source: 'icrmw-1990' }];
const choice = (id: string, rest: Partial<ScenarioChoice>): ScenarioChoice => ({ id, cite, goto: 'second', ...rest });

const scenario: Scenario = {
  kind: 'scenario',
  minutes: 3,
  objectives: ['ask-first'],
  clock: { startDay: 5, limitDay: 30 },
  people: ['officer'],
  meters: [
    { id: 'trust', start: 1, max: 3 },
    { id: 'wages', start: 0, max: 2 },
  ],
  flags: ['asked'],
  documents: [],
  start: 'first',
  decisions: [
    {
      id: 'first',
      choices: [
        choice('ask', { sets: ['asked'], effects: { trust: 1, wages: -1 }, days: 2 }),
        choice('ask-again', { sets: ['asked'], effects: { trust: 9 }, goto: 'first' }),
        choice('tell', { effects: { trust: -9 } }),
      ],
    },
    {
      id: 'second',
      choices: [
        choice('claim', {
          requires: { all: ['asked'] },
          days: 20,
          goto: [{ when: { untilDay: 27 }, goto: 'paid' }, { goto: 'late' }],
        }),
        choice('wait', {
          days: 21,
          goto: [
            { when: { untilDay: 26 }, goto: 'paid' },
            { when: { all: ['asked'] }, goto: 'late' },
          ],
        }),
      ],
    },
  ],
  endings: [
    { id: 'paid', rank: 'best', scorePercent: 100 },
    { id: 'late', rank: 'poor', scorePercent: 0 },
  ],
};

describe('startOf', () => {
  it('begins at the first decision, with the meters and the clock at their start', () => {
    expect(startOf(scenario)).toEqual({ nodeId: 'first', flags: [], meters: { trust: 1, wages: 0 }, day: 5, path: [] });
  });

  it('begins on day 0 where there is no clock, and without meters where there are none', () => {
    const { clock: _clock, meters: _meters, ...bare } = scenario;
    expect(startOf(bare)).toEqual({ nodeId: 'first', flags: [], meters: {}, day: 0, path: [] });
  });
});

describe('offeredChoices', () => {
  it('leaves out a choice whose guard does not hold', () => {
    const told = step(scenario, startOf(scenario), 'tell');
    const asked = step(scenario, startOf(scenario), 'ask');
    const ids = (state: typeof told) => (state ? offeredChoices(scenario, state).map(({ id }) => id) : null);
    expect([ids(told), ids(asked)]).toEqual([['wait'], ['claim', 'wait']]);
  });

  it('offers nothing at an ending', () => {
    expect(offeredChoices(scenario, { ...startOf(scenario), nodeId: 'paid' })).toEqual([]);
  });
});

describe('step', () => {
  it('sets flags, moves meters, passes days and notes the decision', () => {
    expect(step(scenario, startOf(scenario), 'ask')).toEqual({
      nodeId: 'second',
      flags: ['asked'],
      meters: { trust: 2, wages: 0 },
      day: 7,
      path: [{ node: 'first', choice: 'ask' }],
    });
  });

  it('keeps meters between 0 and their most, and a flag once', () => {
    const again = replay(scenario, [
      { node: 'first', choice: 'ask-again' },
      { node: 'first', choice: 'ask-again' },
    ]);
    expect([again.flags, again.meters]).toEqual([['asked'], { trust: 3, wages: 0 }]);
    expect(step(scenario, startOf(scenario), 'tell')?.meters).toEqual({ trust: 0, wages: 0 });
  });

  it('decides where to go by what holds after the choice', () => {
    const asked = replay(scenario, [{ node: 'first', choice: 'ask' }]);
    expect(step(scenario, asked, 'claim')?.nodeId).toEqual('paid');
    expect(step(scenario, asked, 'wait')?.nodeId).toEqual('late');
    expect(step(scenario, { ...asked, day: 8 }, 'claim')?.nodeId).toEqual('late');
  });

  it('leads nowhere by a choice that is unknown, is not offered, or has no line that holds', () => {
    const told = { ...replay(scenario, [{ node: 'first', choice: 'tell' }]), day: 20 };
    expect(step(scenario, startOf(scenario), 'shout')).toEqual(null);
    expect(step(scenario, told, 'claim')).toEqual(null);
    expect(step(scenario, told, 'wait')).toEqual(null);
    expect(step(scenario, { ...told, nodeId: 'paid' }, 'wait')).toEqual(null);
  });

  it('leaves the state it was given as it was', () => {
    const state = startOf(scenario);
    step(scenario, state, 'ask');
    expect(state).toEqual(startOf(scenario));
  });
});

describe('replay', () => {
  it('stops before a decision that this edition does not know or does not reach', () => {
    const known = [{ node: 'first', choice: 'ask' }];
    const expected = step(scenario, startOf(scenario), 'ask');
    expect(
      replay(scenario, [...known, { node: 'second', choice: 'gone' }, { node: 'second', choice: 'claim' }]),
    ).toEqual(expected);
    expect(replay(scenario, [...known, { node: 'first', choice: 'tell' }])).toEqual(expected);
  });
});

describe('decisionAt and endingAt', () => {
  it('tell decisions from endings', () => {
    expect([decisionAt(scenario, 'second')?.id, decisionAt(scenario, 'paid')]).toEqual(['second', null]);
    expect([endingAt(scenario, 'paid')?.scorePercent, endingAt(scenario, 'second')]).toEqual([100, null]);
  });
});
