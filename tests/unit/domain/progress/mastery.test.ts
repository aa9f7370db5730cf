import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../src/domain/course/outline.ts';
import { masteryByObjective } from '../../../../src/domain/progress/mastery.ts';
import { EMPTY_SNAPSHOT, type ItemMark } from '../../../../src/domain/record/snapshot.ts';
import { OUTLINE } from '../../../fixtures/arbitraries.ts';

const outline: Outline = {
  ...OUTLINE,
  objectives: [
    { id: 'tell', lesson: 'lesson-1' },
    { id: 'ask', lesson: 'lesson-2' },
  ],
  sections: [
    {
      id: 'section-1',
      lessons: [
        { id: 'lesson-1', check: 'check-1', items: [{ id: 'a', objective: 'tell' }] },
        { id: 'lesson-2', check: 'check-2', items: [{ id: 'b', objective: 'ask' }] },
      ],
      cases: [],
      test: {
        id: 'test',
        banks: [
          {
            bank: 'bank',
            count: 1,
            items: [
              { id: 'c', objective: 'tell' },
              { id: 'd', objective: 'tell' },
            ],
          },
        ],
      },
    },
  ],
};
const mark = (lastCredit: number, lastSureness: ItemMark['lastSureness'] = 2): ItemMark => ({
  answers: 1,
  lastCredit,
  lastSureness,
  hasBeenRight: true,
});

describe('mastery by objective', () => {
  it('knows nothing before the first answer', () => {
    expect(masteryByObjective(outline, EMPTY_SNAPSHOT)).toEqual([
      { objective: 'tell', lesson: 'lesson-1', items: 3, answered: 0, right: 0, level: null, surelyWrong: [] },
      { objective: 'ask', lesson: 'lesson-2', items: 1, answered: 0, right: 0, level: null, surelyWrong: [] },
    ]);
  });

  it('is the mean of the last answers to the items of checks and banks', () => {
    const items = { a: mark(1), c: mark(0.5), b: mark(0), gone: mark(1) };
    expect(masteryByObjective(outline, { ...EMPTY_SNAPSHOT, items })).toEqual([
      { objective: 'tell', lesson: 'lesson-1', items: 3, answered: 2, right: 1, level: 0.75, surelyWrong: [] },
      { objective: 'ask', lesson: 'lesson-2', items: 1, answered: 1, right: 0, level: 0, surelyWrong: [] },
    ]);
  });

  it('names what was wrong and certain', () => {
    const items = { a: mark(0.75, 3), c: mark(1, 3), d: mark(0, 1) };
    expect(masteryByObjective(outline, { ...EMPTY_SNAPSHOT, items })[0]).toEqual({
      objective: 'tell',
      lesson: 'lesson-1',
      items: 3,
      answered: 3,
      right: 1,
      level: 1.75 / 3,
      surelyWrong: ['a'],
    });
  });
});
