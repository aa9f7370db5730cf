import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseProgress } from '../../../../src/domain/progress/progress.ts';
import type { Fact } from '../../../../src/domain/record/fact.ts';
import { takeSnapshot } from '../../../../src/domain/record/take-snapshot.ts';
import { OUTLINE, partsOfRecord, records } from '../../../fixtures/arbitraries.ts';

describe('taking a snapshot', () => {
  it('does not depend on the order of the facts', () => {
    const shuffled = records.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(takeSnapshot(other)).toEqual(takeSnapshot(facts));
      }),
    );
  });

  it('never takes back a best result, a lesson read or an ending seen when facts are added', () => {
    fc.assert(
      fc.property(partsOfRecord(2), ([some, more]) => {
        const before = takeSnapshot(some!);
        const after = takeSnapshot(union(some!, more!));
        for (const [id, quiz] of Object.entries(before.quizzes)) {
          expect(after.quizzes[id]?.bestPercent ?? -1).toBeGreaterThanOrEqual(quiz.bestPercent ?? -1);
        }
        for (const [id, state] of Object.entries(before.cases)) {
          expect(after.cases[id]?.bestPercent ?? -1).toBeGreaterThanOrEqual(state.bestPercent ?? -1);
          expect(after.cases[id]?.endings).toEqual(expect.arrayContaining(state.endings));
        }
        for (const [id, state] of Object.entries(before.lessons)) {
          expect(state === 'read' ? after.lessons[id] === 'read' : after.lessons[id] !== undefined).toBe(true);
        }
        for (const [id, mark] of Object.entries(before.items)) {
          expect(after.items[id]?.answers).toBeGreaterThanOrEqual(mark.answers);
          expect(after.items[id]?.hasBeenRight || !mark.hasBeenRight).toBe(true);
        }
      }),
    );
  });

  it('never takes back what the progress page counts as done when facts are added', () => {
    fc.assert(
      fc.property(partsOfRecord(2), ([some, more]) => {
        const before = courseProgress(OUTLINE, takeSnapshot(some!));
        const after = courseProgress(OUTLINE, takeSnapshot(union(some!, more!)));
        expect(after.required.done).toBeGreaterThanOrEqual(before.required.done);
        expect(after.scorePercent ?? -1).toBeGreaterThanOrEqual(before.scorePercent ?? -1);
        expect(after.isCompleted || !before.isCompleted).toBe(true);
        expect(after.hasPassed || !before.hasPassed).toBe(true);
      }),
    );
  });

  it('comes to the same when what it came to is received back', () => {
    fc.assert(
      fc.property(records, (facts) => {
        const snapshot = takeSnapshot(facts);
        const received: Fact = { kind: 'snapshot.received', snapshot, id: 'snapshot.x', at: 0, device: 'lms' };
        expect(takeSnapshot([...facts, received])).toEqual(snapshot);
      }),
    );
  });

  it('puts an answer into its attempt although the clock was set back in between', () => {
    const attempt = { ordinal: 1, seed: 7 };
    const facts: Fact[] = [
      {
        kind: 'item.answered',
        activity: 'check',
        attempt,
        item: 'item-1',
        response: { kind: 'choice', choice: 'first' },
        credit: 1,
        sureness: 2,
        latencyMs: 900,
        id: 'a.2',
        at: 1000,
        device: 'a',
      },
      {
        kind: 'attempt.started',
        activity: 'check',
        attempt,
        items: ['item-1', 'item-2'],
        isRetry: false,
        id: 'a.1',
        at: 5000,
        device: 'a',
      },
    ];
    expect(takeSnapshot(facts)).toEqual({
      lessons: {},
      items: { 'item-1': { answers: 1, lastCredit: 1, lastSureness: 2, hasBeenRight: true } },
      quizzes: {
        check: {
          bestPercent: null,
          attempt: {
            ...attempt,
            isRetry: false,
            isFinished: false,
            items: ['item-1', 'item-2'],
            answers: { 'item-1': { response: { kind: 'choice', choice: 'first' }, credit: 1, sureness: 2 } },
          },
        },
      },
      cases: {},
      place: null,
    });
  });
});

function union(a: readonly Fact[], b: readonly Fact[]): Fact[] {
  return [...new Map([...a, ...b].map((fact) => [fact.id, fact])).values()];
}
