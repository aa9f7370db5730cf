import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../../src/domain/progress/next-step.ts';
import { courseProgress } from '../../../../src/domain/progress/progress.ts';
import { EMPTY_SNAPSHOT, type QuizState, type Snapshot } from '../../../../src/domain/record/snapshot.ts';
import { takeSnapshot } from '../../../../src/domain/record/take-snapshot.ts';
import { OUTLINE, records, TEST } from '../../../fixtures/arbitraries.ts';

const key = { ordinal: 1, seed: 7 };
const open: QuizState = {
  attempt: { ...key, isRetry: false, isFinished: false, items: [], answers: {} },
  bestPercent: null,
};
const done = (bestPercent: number): QuizState => ({ attempt: null, bestPercent });
const after = (snapshot: Partial<Snapshot>) => nextStep(courseProgress(OUTLINE, { ...EMPTY_SNAPSHOT, ...snapshot }));

const read = { 'lesson-1': 'read', 'lesson-2': 'read', 'lesson-3': 'read' } as const;
const checked = { 'lesson-1-check': done(0), 'lesson-2-check': done(50), 'lesson-3-check': done(100) };
const played = {
  'case-1': { play: null, bestPercent: 10, endings: [] },
  'case-2': { play: null, bestPercent: 90, endings: [] },
};

describe('the next step', () => {
  it('is the first lesson at the beginning', () => {
    expect(after({})).toEqual({ kind: 'read-lesson', lesson: 'lesson-1', isResumed: false });
  });

  it('is the lesson that was opened', () => {
    expect(after({ lessons: { 'lesson-1': 'opened' } })).toEqual({
      kind: 'read-lesson',
      lesson: 'lesson-1',
      isResumed: true,
    });
  });

  it('is the check under way before the rest of its lesson', () => {
    expect(after({ lessons: { 'lesson-1': 'opened' }, quizzes: { 'lesson-1-check': open } })).toEqual({
      kind: 'answer-check',
      lesson: 'lesson-1',
      isResumed: true,
    });
  });

  it('is the check of a lesson that was read', () => {
    expect(after({ lessons: { 'lesson-1': 'read' } })).toEqual({
      kind: 'answer-check',
      lesson: 'lesson-1',
      isResumed: false,
    });
  });

  it('is the lesson that was skipped, although a later one is read', () => {
    expect(after({ lessons: { 'lesson-1': 'read', 'lesson-3': 'read' }, quizzes: checked })).toEqual({
      kind: 'read-lesson',
      lesson: 'lesson-2',
      isResumed: false,
    });
  });

  it('is the case file under way before one that stands earlier', () => {
    const cases = { 'case-2': { play: { ...key, isEnded: false, path: [] }, bestPercent: null, endings: [] } };
    expect(after({ lessons: read, quizzes: checked, cases })).toEqual({
      kind: 'play-case',
      activity: 'case-2',
      isResumed: true,
    });
  });

  it('is the test when all else is done', () => {
    expect(after({ lessons: read, quizzes: checked, cases: played })).toEqual({
      kind: 'take-test',
      activity: TEST,
      isResumed: false,
    });
  });

  it('is the test once more below the pass mark', () => {
    expect(after({ lessons: read, quizzes: { ...checked, [TEST]: done(60) }, cases: played })).toEqual({
      kind: 'retake-test',
      activity: TEST,
      bestPercent: 60,
    });
  });

  it('is nothing when the test is passed', () => {
    expect(after({ lessons: read, quizzes: { ...checked, [TEST]: done(70) }, cases: played })).toEqual({
      kind: 'nothing-left',
    });
  });

  it('is nothing for exactly the records that have passed', () => {
    fc.assert(
      fc.property(records, (facts) => {
        const progress = courseProgress(OUTLINE, takeSnapshot(facts));
        expect(nextStep(progress).kind === 'nothing-left').toBe(progress.hasPassed);
      }),
    );
  });
});
