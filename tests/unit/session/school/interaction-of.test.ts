import { describe, expect, it } from 'vitest';
import type { CourseItem } from '../../../../src/domain/course/course-items.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import type { FactOf } from '../../../../src/domain/record/fact.ts';
import { interactionOf } from '../../../../src/session/school/interaction-of.ts';

const item = (key: CourseItem['key'], parts: string[] = [], targets: string[] = []): CourseItem => ({
  objective: 'tell-types-apart',
  key,
  parts,
  targets,
});

const fact = (response: Response, credit = 0): FactOf<'item.answered'> => ({
  kind: 'item.answered',
  activity: 'concepts-check',
  attempt: { ordinal: 1, seed: 7 },
  item: 'border-or-seasonal',
  response,
  credit,
  sureness: 3,
  latencyMs: 4200,
  id: 'a.1',
  at: 1_800_000_000_000,
  device: 'a',
});

const CASES: [string, CourseItem, Response, object][] = [
  [
    'a single choice',
    item({ type: 'single-choice', right: 'frontier' }, ['seasonal', 'frontier']),
    { kind: 'choice', choice: 'seasonal' },
    { type: 'choice', isSet: false, given: [0], right: [1] },
  ],
  [
    'several choices',
    item({ type: 'multiple-response', right: ['a', 'c'], wrong: ['b'] }, ['a', 'b', 'c']),
    { kind: 'choices', choices: ['c', 'b'] },
    { type: 'choice', isSet: true, given: [2, 1], right: [0, 2] },
  ],
  [
    'marked passages',
    item({ type: 'evidence', right: ['b'], wrong: ['a'] }, ['a', 'b']),
    { kind: 'choices', choices: ['b'] },
    { type: 'choice', isSet: true, given: [1], right: [1] },
  ],
  [
    'an order',
    item({ type: 'ordering', order: ['a', 'b', 'c'] }, ['a', 'b', 'c']),
    { kind: 'order', order: ['c', 'a', 'b'] },
    { type: 'sequencing', given: [2, 0, 1], right: [0, 1, 2] },
  ],
  [
    'pairs, one with a right part that belongs to none',
    item({ type: 'matching', assignment: { a: 'a', b: 'b' } }, ['a', 'b'], ['a', 'b', 'extra']),
    { kind: 'assignment', assignment: { a: 'extra', b: 'a' } },
    {
      type: 'matching',
      given: [
        [0, 2],
        [1, 0],
      ],
      right: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
  [
    'entries in categories',
    item({ type: 'sorting', assignment: { x: 'stay', y: 'work' } }, ['x', 'y'], ['stay', 'work']),
    { kind: 'assignment', assignment: { x: 'work', y: 'work' } },
    {
      type: 'matching',
      given: [
        [0, 1],
        [1, 1],
      ],
      right: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
  [
    'a word, with the first spelling of each right answer',
    item({
      type: 'fill-in',
      answers: [
        { id: 'a', isRight: true, spellings: ['no devolución', 'non-refoulement'] },
        { id: 'b', isRight: false, spellings: ['asilo'] },
      ],
    }),
    { kind: 'text', text: 'asilo' },
    { type: 'fill-in', given: 'asilo', right: ['no devolución'] },
  ],
  [
    'a number as people of the region write it',
    item({ type: 'numeric', value: 1250.5, tolerance: 1, traps: [] }),
    { kind: 'text', text: '1.250,5' },
    { type: 'numeric', given: 1250.5, right: 1250.5 },
  ],
  [
    'a number that is none',
    item({ type: 'numeric', value: 3, tolerance: 0, traps: [] }),
    { kind: 'text', text: 'tres' },
    { type: 'numeric', given: null, right: 3 },
  ],
];

describe('an answer as it is reported', () => {
  it.each(CASES)('names the parts of %s by their place', (_, of, response, answer) => {
    expect(interactionOf(fact(response), of).answer).toEqual(answer);
  });

  it('says of what item and objective it is, when, how long it took and how right it was', () => {
    const single = item({ type: 'single-choice', right: 'a' }, ['a', 'b']);
    const report = (credit: number) => interactionOf(fact({ kind: 'choice', choice: 'a' }, credit), single);
    expect(report(1)).toEqual({
      item: 'border-or-seasonal',
      objective: 'tell-types-apart',
      answer: { type: 'choice', isSet: false, given: [0], right: [0] },
      result: 'right',
      at: 1_800_000_000_000,
      latencyMs: 4200,
    });
    expect([report(0.9).result, report(0).result]).toEqual(['partly', 'wrong']);
  });
});
