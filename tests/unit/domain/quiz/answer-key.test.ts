import { describe, expect, it } from 'vitest';
import type { Item, ItemWords } from '../../../../src/domain/content/quiz-schema.ts';
import { answerKey } from '../../../../src/domain/quiz/answer-key.ts';

const base = { id: 'item', objective: 'objective' };
const items: { item: Item; key: ReturnType<typeof answerKey> }[] = [
  {
    item: { ...base, type: 'single-choice', choices: [{ id: 'a' }, { id: 'b', right: true }] },
    key: { type: 'single-choice', right: 'b' },
  },
  {
    item: {
      ...base,
      type: 'multiple-response',
      choices: [{ id: 'a', right: true }, { id: 'b' }, { id: 'c', right: true }],
    },
    key: { type: 'multiple-response', right: ['a', 'c'], wrong: ['b'] },
  },
  {
    item: {
      ...base,
      type: 'evidence',
      passages: [{ id: 'a' }, { id: 'b', indicator: true }, { id: 'c' }, { id: 'd' }],
    },
    key: { type: 'evidence', right: ['b'], wrong: ['a', 'c', 'd'] },
  },
  {
    item: { ...base, type: 'ordering', steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    key: { type: 'ordering', order: ['a', 'b', 'c'] },
  },
  {
    item: { ...base, type: 'matching', pairs: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], extras: [{ id: 'x' }] },
    key: { type: 'matching', assignment: { a: 'a', b: 'b', c: 'c' } },
  },
  {
    item: {
      ...base,
      type: 'sorting',
      categories: ['p', 'q'],
      entries: [
        { id: 'a', category: 'p' },
        { id: 'b', category: 'q' },
        { id: 'c', category: 'p' },
      ],
    },
    key: { type: 'sorting', assignment: { a: 'p', b: 'q', c: 'p' } },
  },
  {
    item: {
      ...base,
      type: 'numeric',
      value: 3,
      tolerance: 0.5,
      traps: [{ id: 't', value: 9, cite: [{ source: 's' }] }],
    },
    key: { type: 'numeric', value: 3, tolerance: 0.5, traps: [{ id: 't', value: 9 }] },
  },
  { item: { ...base, type: 'reflection' }, key: null },
];

describe('the answer key', () => {
  it.each(items)('of $item.type holds ids and values alone', ({ item, key }) => {
    expect(answerKey(item, [])).toEqual(key);
  });

  it('of fill-in accepts the spellings of every language', () => {
    const item: Item = { ...base, type: 'fill-in', answers: [{ id: 'a', right: true }, { id: 'b' }] };
    const words: ItemWords[] = [
      { prompt: '…', answers: { a: { spellings: ['año'], why: '…' }, b: { spellings: ['mes'], why: '…' } } },
      { prompt: '…', answers: { a: { spellings: ['year', 'one year'], why: '…' } } },
    ];
    expect(answerKey(item, words)).toEqual({
      type: 'fill-in',
      answers: [
        { id: 'a', isRight: true, spellings: ['año', 'year', 'one year'] },
        { id: 'b', isRight: false, spellings: ['mes'] },
      ],
    });
  });
});
