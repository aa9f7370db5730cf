import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/domain/content/scenario-schema.ts';
import { explore, roadTo } from '../../../../src/checks/scenario/explore.ts';

const cite = [{ source: 'icrmw-1990' }];

/** A road of `length` decisions, each of which sets a flag or not; the last asks for all flags it is told to watch. */
function corridor(length: number, watched: readonly number[]): Scenario {
  const flags = Array.from({ length }, (_, index) => `flag-${index}`);
  return {
    kind: 'scenario',
    minutes: 3,
    objectives: ['ask-first'],
    people: ['officer'],
    flags,
    documents: [],
    start: 'node-0',
    decisions: [
      ...flags.map((flag, index) => ({
        id: `node-${index}`,
        choices: [
          { id: 'yes', cite, sets: [flag], goto: `node-${index + 1}` },
          { id: 'no', cite, goto: `node-${index + 1}` },
        ],
      })),
      {
        id: `node-${length}`,
        choices: [
          { id: 'win', cite, requires: { all: watched.map((index) => `flag-${index}`) }, goto: 'best' },
          { id: 'lose', cite, goto: 'poor' },
        ],
      },
    ],
    endings: [
      { id: 'best', rank: 'best', scorePercent: 100 },
      { id: 'poor', rank: 'poor', scorePercent: 0 },
    ],
  };
}

describe('explore', () => {
  it('takes situations that no guard tells apart for one', () => {
    const { visits, isComplete } = explore(corridor(10, []));
    expect([visits.length, isComplete]).toEqual([13, true]);
  });

  it('tells apart what a guard ahead looks at', () => {
    const { visits } = explore(corridor(10, [0, 9]));
    expect(visits.filter(({ state }) => state.nodeId === 'node-9')).toHaveLength(2);
    expect(visits.filter(({ state }) => state.nodeId === 'node-10')).toHaveLength(4);
  });

  it('knows the shortest road to each situation', () => {
    const best = explore(corridor(3, [0, 2])).visits.find(({ state }) => state.nodeId === 'best');
    expect(best && roadTo(best)).toEqual('yes › yes › yes › win');
  });

  it('gives up on a case with too many situations, and says so', () => {
    const everything = Array.from({ length: 18 }, (_, index) => index);
    expect(explore(corridor(18, everything)).isComplete).toEqual(false);
  });
});
