import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerKey } from '../../../../src/domain/quiz/answer-key.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import { scoreResponse } from '../../../../src/domain/quiz/score-response.ts';

const choose = (choice: string): Response => ({ kind: 'choice', choice });
const mark = (...choices: string[]): Response => ({ kind: 'choices', choices });
const order = (...ids: string[]): Response => ({ kind: 'order', order: ids });
const assign = (assignment: Record<string, string>): Response => ({ kind: 'assignment', assignment });
const write = (text: string): Response => ({ kind: 'text', text });

describe('a single choice', () => {
  const key: AnswerKey = { type: 'single-choice', right: 'b' };

  it('earns all for the right choice', () => {
    expect(scoreResponse(key, choose('b'))).toEqual({ credit: 1, toExplain: ['b'], missed: [] });
  });

  it('earns nothing for a wrong one, and explains it before the right one', () => {
    expect(scoreResponse(key, choose('a'))).toEqual({ credit: 0, toExplain: ['a', 'b'], missed: ['b'] });
  });
});

describe.each(['multiple-response', 'evidence'] as const)('a selection (%s)', (type) => {
  const key: AnswerKey = { type, right: ['a', 'b', 'c', 'd'], wrong: ['x', 'y'] };

  it('earns all for all right choices and no other', () => {
    expect(scoreResponse(key, mark('d', 'a', 'c', 'b'))).toEqual({
      credit: 1,
      toExplain: ['a', 'b', 'c', 'd'],
      missed: [],
    });
  });

  it('earns a share for each right choice', () => {
    expect(scoreResponse(key, mark('a', 'b', 'c'))).toEqual({ credit: 0.75, toExplain: ['d'], missed: ['d'] });
  });

  it('loses a share for each wrong choice', () => {
    expect(scoreResponse(key, mark('a', 'b', 'c', 'x'))).toEqual({
      credit: 0.5,
      toExplain: ['d', 'x'],
      missed: ['d', 'x'],
    });
  });

  it('earns nothing, and never less, for as many wrong choices as right ones', () => {
    expect(scoreResponse(key, mark('a', 'x', 'y'))).toEqual({
      credit: 0,
      toExplain: ['b', 'c', 'd', 'x', 'y'],
      missed: ['b', 'c', 'd', 'x', 'y'],
    });
  });

  it('earns nothing for marking everything of a set half of which is wrong', () => {
    expect(scoreResponse({ type, right: ['a'], wrong: ['x'] }, mark('a', 'x')).credit).toBe(0);
  });
});

describe('an ordering', () => {
  const key: AnswerKey = { type: 'ordering', order: ['a', 'b', 'c', 'd'] };

  it('earns all for the right order', () => {
    expect(scoreResponse(key, order('a', 'b', 'c', 'd'))).toEqual({
      credit: 1,
      toExplain: ['a', 'b', 'c', 'd'],
      missed: [],
    });
  });

  it('earns a share for each step in its place', () => {
    expect(scoreResponse(key, order('a', 'b', 'd', 'c'))).toEqual({
      credit: 0.5,
      toExplain: ['c', 'd'],
      missed: ['c', 'd'],
    });
  });
});

describe.each(['matching', 'sorting'] as const)('an assignment (%s)', (type) => {
  const key: AnswerKey = { type, assignment: { a: 'p', b: 'q', c: 'p', d: 'p' } };

  it('earns all when each part is where it belongs', () => {
    expect(scoreResponse(key, assign({ a: 'p', b: 'q', c: 'p', d: 'p' }))).toEqual({
      credit: 1,
      toExplain: ['a', 'b', 'c', 'd'],
      missed: [],
    });
  });

  it('earns a share for each part where it belongs, and none for one left out', () => {
    expect(scoreResponse(key, assign({ a: 'p', b: 'p', c: 'p' }))).toEqual({
      credit: 0.5,
      toExplain: ['b', 'd'],
      missed: ['b', 'd'],
    });
  });
});

describe('a fill-in', () => {
  const key: AnswerKey = {
    type: 'fill-in',
    answers: [
      { id: 'principle', isRight: true, spellings: ['no devolución', 'non-refoulement'] },
      { id: 'asylum', isRight: false, spellings: ['asilo', 'asylum'] },
    ],
  };

  it.each(['No devolucion', ' non-refoulement. ', 'NON REFOULEMENT'])('takes %j in either language', (text) => {
    expect(scoreResponse(key, write(text))).toEqual({ credit: 1, toExplain: ['principle'], missed: [] });
  });

  it('explains a wrong answer that was foreseen', () => {
    expect(scoreResponse(key, write('Asilo'))).toEqual({
      credit: 0,
      toExplain: ['asylum', 'principle'],
      missed: ['principle'],
    });
  });

  it('has an explanation for an answer nobody foresaw', () => {
    expect(scoreResponse(key, write('nada'))).toEqual({
      credit: 0,
      toExplain: ['otherwise', 'principle'],
      missed: ['principle'],
    });
  });

  it('takes an empty answer for one nobody foresaw', () => {
    expect(scoreResponse(key, write(' … ')).toExplain).toEqual(['otherwise', 'principle']);
  });
});

describe('a number', () => {
  const key: AnswerKey = { type: 'numeric', value: 45.5, tolerance: 0.5, traps: [{ id: 'share', value: 12 }] };

  it.each(['45.5', '45,5', '45', '46,0 %', '45.99'])('takes %j within the tolerance', (text) => {
    expect(scoreResponse(key, write(text))).toEqual({ credit: 1, toExplain: ['value'], missed: [] });
  });

  it.each(['46.01', '44.99', '-45.5', '455'])('refuses %j', (text) => {
    expect(scoreResponse(key, write(text))).toEqual({
      credit: 0,
      toExplain: ['otherwise', 'value'],
      missed: ['value'],
    });
  });

  it('explains a trap', () => {
    expect(scoreResponse(key, write('12.4'))).toEqual({ credit: 0, toExplain: ['share', 'value'], missed: ['value'] });
  });

  it('does not fail a right answer for a binary fraction', () => {
    const exact: AnswerKey = { type: 'numeric', value: 0.1 + 0.2, tolerance: 0, traps: [] };
    expect(scoreResponse(exact, write('0.3')).credit).toBe(1);
  });
});

describe('any item', () => {
  const keys: AnswerKey[] = [
    { type: 'single-choice', right: 'a' },
    { type: 'multiple-response', right: ['a', 'b'], wrong: ['c', 'd'] },
    { type: 'evidence', right: ['a'], wrong: ['b', 'c', 'd'] },
    { type: 'ordering', order: ['a', 'b', 'c', 'd'] },
    { type: 'matching', assignment: { a: 'a', b: 'b', c: 'c' } },
    { type: 'sorting', assignment: { a: 'c', b: 'd', c: 'c' } },
    { type: 'fill-in', answers: [{ id: 'a', isRight: true, spellings: ['a'] }] },
    { type: 'numeric', value: 3, tolerance: 1, traps: [] },
  ];
  const part = fc.constantFrom('a', 'b', 'c', 'd');
  const responses: fc.Arbitrary<Response> = fc.oneof(
    part.map(choose),
    fc.subarray(['a', 'b', 'c', 'd']).map((ids) => mark(...ids)),
    fc.shuffledSubarray(['a', 'b', 'c', 'd']).map((ids) => order(...ids)),
    fc.dictionary(part, part).map(assign),
    fc.oneof(part, fc.constantFrom('3', '4,0', '9', '')).map(write),
  );

  it('earns from 0 to 1, all of it exactly when nothing was missed, and always has something to explain', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), responses, (key, response) => {
        const { credit, missed, toExplain } = scoreResponse(key, response);
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
        expect(credit === 1).toBe(missed.length === 0);
        expect(toExplain).not.toEqual([]);
      }),
    );
  });

  it('earns nothing for a response of another kind', () => {
    const [choices, text] = [mark('a', 'b'), write('a')];
    expect(keys.filter(({ type }) => type === 'ordering').map((key) => scoreResponse(key, choices).credit)).toEqual([
      0,
    ]);
    expect(keys.filter(({ type }) => type === 'matching').map((key) => scoreResponse(key, text).credit)).toEqual([0]);
    expect(keys.filter(({ type }) => type === 'single-choice').map((key) => scoreResponse(key, text))).toEqual([
      { credit: 0, toExplain: ['a'], missed: ['a'] },
    ]);
  });
});
