import { isSameAttempt, type AttemptKey } from '../domain/record/fact.ts';
import type { GivenAnswer, QuizAttempt } from '../domain/record/snapshot.ts';
import type { LearnerRecord } from './keep-record.ts';

/** An attempt as a quiz element goes on with it. */
export type AttemptView = QuizAttempt;

/** The latest attempt at a quiz with all that is known of it: exact credits and items from the facts, where they are here. */
export function latestAttempt(record: LearnerRecord, activity: string): AttemptView | null {
  const attempt = record.snapshot().quizzes[activity]?.attempt;
  if (!attempt) return null;
  const started = record
    .facts()
    .find(
      (fact) => fact.kind === 'attempt.started' && fact.activity === activity && isSameAttempt(fact.attempt, attempt),
    );
  const items = attempt.items.length > 0 ? attempt.items : started?.kind === 'attempt.started' ? started.items : [];
  return { ...attempt, items, answers: { ...attempt.answers, ...answersOf(record, activity, attempt) } };
}

/** The answers of one attempt that are in this record's facts, the earliest to each item. */
export function answersOf(record: LearnerRecord, activity: string, attempt: AttemptKey): Record<string, GivenAnswer> {
  const answers: Record<string, GivenAnswer> = {};
  for (const fact of record.facts()) {
    if (fact.kind !== 'item.answered' || fact.activity !== activity || !isSameAttempt(fact.attempt, attempt)) continue;
    answers[fact.item] ??= { response: fact.response, credit: fact.credit, sureness: fact.sureness };
  }
  return answers;
}
