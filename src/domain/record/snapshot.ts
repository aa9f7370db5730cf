import type { Response, Sureness } from '../quiz/response.ts';
import type { AttemptKey } from './fact.ts';

/** How often an item's answers are counted: beyond it, the better of two marks counts as the later one. */
export const ANSWER_COUNT_LIMIT = 7;

export interface ItemMark {
  /** 1…7: answers given so far. */
  answers: number;
  /** 0…1 in steps of a quarter, of the last answer. */
  lastCredit: number;
  lastSureness: Sureness | null;
  /** Whether any answer was wholly right. */
  hasBeenRight: boolean;
}

export interface GivenAnswer {
  /** `null` where only the mark travelled: free spellings stay on the device they were written on. */
  response: Response | null;
  /** 0…1 in steps of a quarter. */
  credit: number;
  sureness: Sureness | null;
}

/** The latest attempt at a quiz. Its answers are kept while it is open. */
export interface QuizAttempt extends AttemptKey {
  isRetry: boolean;
  isFinished: boolean;
  items: string[];
  answers: Record<string, GivenAnswer>;
}

export interface QuizState {
  attempt: QuizAttempt | null;
  /** 0…100, of finished attempts at the whole quiz; `null` before the first. */
  bestPercent: number | null;
}

/** The latest play of a case file. Its path is kept while it is open. */
export interface CasePlay extends AttemptKey {
  isEnded: boolean;
  path: { node: string; choice: string }[];
}

export interface CaseState {
  play: CasePlay | null;
  bestPercent: number | null;
  /** Endings seen, sorted. */
  endings: string[];
}

/**
 * The compact core of a record: what an LMS's suspend data carries. Snapshots form a join-semilattice: joining them is
 * commutative, associative and idempotent, so nothing is lost in whatever order they arrive.
 */
export interface Snapshot {
  lessons: Record<string, 'opened' | 'read'>;
  items: Record<string, ItemMark>;
  quizzes: Record<string, QuizState>;
  cases: Record<string, CaseState>;
  /** Where the learner was last: a page, and when, in seconds since 1970. */
  place: { page: string; atSeconds: number } | null;
}

export const EMPTY_SNAPSHOT: Snapshot = { lessons: {}, items: {}, quizzes: {}, cases: {}, place: null };

/** A credit as snapshots keep it: rounded to a quarter, but 1 only for what was wholly right and 0 only for nothing. */
export function quarterCredit(credit: number): number {
  if (credit >= 1) return 1;
  if (credit <= 0) return 0;
  return Math.min(0.75, Math.max(0.25, Math.round(credit * 4) / 4));
}
