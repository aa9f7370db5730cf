import { describe, expect, it } from 'vitest';
import { courseProgress } from '../../../../src/domain/progress/progress.ts';
import {
  EMPTY_SNAPSHOT,
  type CaseState,
  type QuizState,
  type Snapshot,
} from '../../../../src/domain/record/snapshot.ts';
import { CASES, CHECKS, LESSONS, OUTLINE, TEST } from '../../../fixtures/arbitraries.ts';

const key = { ordinal: 1, seed: 7 };
const openQuiz: QuizState = {
  attempt: { ...key, isRetry: false, isFinished: false, items: ['item-1'], answers: {} },
  bestPercent: null,
};
const finished = (bestPercent: number): QuizState => ({
  attempt: { ...key, isRetry: false, isFinished: true, items: [], answers: {} },
  bestPercent,
});
const ended = (bestPercent: number, ...endings: string[]): CaseState => ({
  play: { ...key, isEnded: true, path: [] },
  bestPercent,
  endings,
});
const openCase: CaseState = { play: { ...key, isEnded: false, path: [] }, bestPercent: null, endings: [] };

/** Everything done, the test with a score. */
const everything = (testPercent: number): Snapshot => ({
  ...EMPTY_SNAPSHOT,
  lessons: Object.fromEntries(LESSONS.map((lesson) => [lesson, 'read'])),
  quizzes: { ...Object.fromEntries(CHECKS.map((check) => [check, finished(50)])), [TEST]: finished(testPercent) },
  cases: Object.fromEntries(CASES.map((one) => [one, ended(40, 'calm')])),
});

describe('progress', () => {
  it('of an empty record is nothing begun', () => {
    expect(courseProgress(OUTLINE, EMPTY_SNAPSHOT)).toEqual({
      sections: [
        {
          id: 'section-1',
          lessons: LESSONS.map((id) => ({ id, reading: 'untouched', check: 'untouched', checkPercent: null })),
          cases: CASES.map((id) => ({ id, state: 'untouched', bestPercent: null, endingsSeen: 0 })),
          test: { id: TEST, state: 'untouched', bestPercent: null, hasPassed: false },
          required: { done: 0, total: 9 },
          isCompleted: false,
        },
      ],
      required: { done: 0, total: 9 },
      isCompleted: false,
      hasPassed: false,
      hasFailed: false,
      scorePercent: null,
    });
  });

  it('tells what is begun from what is done', () => {
    const snapshot: Snapshot = {
      ...EMPTY_SNAPSHOT,
      lessons: { 'lesson-1': 'read', 'lesson-2': 'opened' },
      quizzes: { 'lesson-1-check': finished(80), 'lesson-2-check': openQuiz, [TEST]: openQuiz },
      cases: { 'case-1': ended(40, 'calm', 'storm'), 'case-2': openCase },
    };
    expect(courseProgress(OUTLINE, snapshot).sections).toEqual([
      {
        id: 'section-1',
        lessons: [
          { id: 'lesson-1', reading: 'done', check: 'done', checkPercent: 80 },
          { id: 'lesson-2', reading: 'begun', check: 'begun', checkPercent: null },
          { id: 'lesson-3', reading: 'untouched', check: 'untouched', checkPercent: null },
        ],
        cases: [
          { id: 'case-1', state: 'done', bestPercent: 40, endingsSeen: 2 },
          { id: 'case-2', state: 'begun', bestPercent: null, endingsSeen: 0 },
        ],
        test: { id: TEST, state: 'begun', bestPercent: null, hasPassed: false },
        required: { done: 3, total: 9 },
        isCompleted: false,
      },
    ]);
  });

  it('keeps a check done while another attempt at it is open', () => {
    const snapshot = { ...EMPTY_SNAPSHOT, quizzes: { 'lesson-1-check': { ...openQuiz, bestPercent: 0 } } };
    expect(courseProgress(OUTLINE, snapshot).sections[0]?.lessons[0]).toEqual({
      id: 'lesson-1',
      reading: 'untouched',
      check: 'done',
      checkPercent: 0,
    });
  });

  it('is passed at the pass mark with everything done', () => {
    expect(courseProgress(OUTLINE, everything(70))).toMatchObject({
      required: { done: 9, total: 9 },
      isCompleted: true,
      hasPassed: true,
      hasFailed: false,
      scorePercent: 70,
    });
  });

  it('is failed one percent below the pass mark with everything done', () => {
    expect(courseProgress(OUTLINE, everything(69))).toMatchObject({
      isCompleted: true,
      hasPassed: false,
      hasFailed: true,
      scorePercent: 69,
    });
  });

  it('is neither passed nor failed while a lesson is not read, whatever the test says', () => {
    const { lessons, ...rest } = everything(100);
    expect(courseProgress(OUTLINE, { ...rest, lessons: { ...lessons, 'lesson-3': 'opened' } })).toMatchObject({
      required: { done: 8, total: 9 },
      isCompleted: false,
      hasPassed: false,
      hasFailed: false,
      scorePercent: 100,
    });
  });

  it('asks for the test alone where the policy makes the rest optional', () => {
    const policy = {
      passMarkPercent: 70,
      completion: { lessons: 'optional', checks: 'optional', cases: 'optional' },
    } as const;
    const snapshot = { ...EMPTY_SNAPSHOT, quizzes: { [TEST]: finished(90) } };
    expect(courseProgress({ ...OUTLINE, policy }, snapshot)).toMatchObject({
      required: { done: 1, total: 1 },
      isCompleted: true,
      hasPassed: true,
    });
  });

  it('counts a test not yet taken as nothing in the score of several sections', () => {
    const [section] = OUTLINE.sections;
    const two = {
      ...OUTLINE,
      sections: [section!, { ...section!, id: 'section-2', test: { id: 'other-test', banks: [] } }],
    };
    const snapshot = { ...EMPTY_SNAPSHOT, quizzes: { [TEST]: finished(75) } };
    expect(courseProgress(two, snapshot).scorePercent).toBe(38);
  });

  it('of a course without sections is not completed', () => {
    expect(courseProgress({ ...OUTLINE, sections: [] }, EMPTY_SNAPSHOT)).toEqual({
      sections: [],
      required: { done: 0, total: 0 },
      isCompleted: false,
      hasPassed: false,
      hasFailed: false,
      scorePercent: null,
    });
  });
});
