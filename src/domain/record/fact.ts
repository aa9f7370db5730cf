import type { Response, Sureness } from '../quiz/response.ts';
import type { Snapshot } from './snapshot.ts';

/** One attempt at an activity: the how-many-eth on this record, and a seed that also tells apart two devices' attempts. */
export interface AttemptKey {
  ordinal: number;
  /** 0…2^24−1. Decides draw and order. */
  seed: number;
}

export type FactBody =
  | { kind: 'lesson.opened'; lesson: string }
  | { kind: 'lesson.read'; lesson: string }
  | { kind: 'attempt.started'; activity: string; attempt: AttemptKey; items: string[]; isRetry: boolean }
  | {
      kind: 'item.answered';
      activity: string;
      attempt: AttemptKey;
      item: string;
      response: Response;
      /** 0…1. */
      credit: number;
      sureness: Sureness | null;
      latencyMs: number;
    }
  | {
      kind: 'attempt.finished';
      activity: string;
      attempt: AttemptKey;
      /** A retry of wrong items alone: it never counts as a score. */
      isRetry: boolean;
      /** 0…100. */
      scorePercent: number;
    }
  | { kind: 'case.started'; activity: string; attempt: AttemptKey }
  | { kind: 'case.decided'; activity: string; attempt: AttemptKey; step: number; node: string; choice: string }
  | { kind: 'case.ended'; activity: string; attempt: AttemptKey; ending: string; scorePercent: number }
  | { kind: 'reflection.written'; item: string; text: string }
  | { kind: 'place.visited'; page: string }
  /** A compact record that came from elsewhere: suspend data of an LMS, a progress code. */
  | { kind: 'snapshot.received'; snapshot: Snapshot };

/** What happened, once and for ever. Facts are only added; records merge by the union of their ids. */
export type Fact = FactBody & {
  /** `<device>.<counter>`, or the hash of a received snapshot: the same thing twice is one fact. */
  id: string;
  /** Milliseconds since 1970, by the device's clock. */
  at: number;
  device: string;
};

export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** Oldest first; facts of the same millisecond by id, so that every device agrees. */
export function byTime(a: Fact, b: Fact): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The union of records: commutative, associative, idempotent. Sorted oldest first. */
export function mergeFacts(...records: readonly (readonly Fact[])[]): Fact[] {
  const byId = new Map<string, Fact>();
  for (const fact of records.flat()) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  return [...byId.values()].sort(byTime);
}

export function isSameAttempt(a: AttemptKey, b: AttemptKey): boolean {
  return a.ordinal === b.ordinal && a.seed === b.seed;
}
