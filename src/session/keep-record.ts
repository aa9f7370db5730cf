import { mergeFacts, type AttemptKey, type Fact, type FactBody } from '../domain/record/fact.ts';
import { fingerprint } from '../domain/record/fingerprint.ts';
import { SEED_LIMIT } from '../domain/quiz/shuffle.ts';
import type { Snapshot } from '../domain/record/snapshot.ts';
import { takeSnapshot } from '../domain/record/take-snapshot.ts';
import { troubleFrom } from '../progress/dexie-store.ts';
import { openMemoryStore, type RecordStore, type StoreTrouble } from '../progress/record-store.ts';

/** Where the record is kept, as the learner is told. */
export interface Keeping {
  place: 'device' | 'memory';
  trouble: StoreTrouble | null;
  /** Facts shown but not stored yet. */
  pending: number;
  damagedRows: number;
}

/** The learner's record as pages use it. Pages do not know where it is kept. */
export interface LearnerRecord {
  facts(): readonly Fact[];
  snapshot(): Snapshot;
  /** Adds a fact: visible at once, resolved when stored. Resolves to false where it is only in memory. */
  write(body: FactBody): Promise<boolean>;
  /** The key of a new attempt at an activity. */
  newAttempt(activity: string): AttemptKey;
  keeping(): Keeping;
  /** Called after every change, here or in another tab. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export interface RecordParts {
  store: RecordStore;
  /** Why `store` is only memory, if it is. */
  trouble: StoreTrouble | null;
  now: () => number;
  random: () => number;
  /** Tells other tabs that facts were added, and calls back when another tab says so. */
  channel: { announce(): void; onAnnounced(listener: () => void): void } | null;
}

/** Keeps a record in `store`: loads it, adds to it, and reads again when another tab has added to it. */
export async function keepRecord(parts: RecordParts): Promise<LearnerRecord> {
  const { store, now, random, channel } = parts;
  let { trouble } = parts;
  const loaded = await store.load();
  let damagedRows = loaded.damagedRows.length;
  let facts = mergeFacts(loaded.facts);
  let snapshot: Snapshot | null = null;
  let pending: Fact[] = [];
  const listeners = new Set<() => void>();
  // A counter of its own per page: two tabs of one device never make the same id.
  const page = Math.floor(random() * 36 ** 6).toString(36);
  let counter = 0;

  const changed = () => {
    snapshot = null;
    for (const listener of listeners) listener();
  };

  const flush = async (): Promise<boolean> => {
    const writing = pending;
    try {
      await store.append(writing);
      pending = pending.filter((fact) => !writing.includes(fact));
      trouble = parts.trouble;
      channel?.announce();
    } catch (error) {
      trouble = troubleFrom(error);
    }
    changed();
    return trouble === null;
  };

  channel?.onAnnounced(() => {
    void store.load().then((fresh) => {
      damagedRows = fresh.damagedRows.length;
      facts = mergeFacts(facts, fresh.facts);
      changed();
    });
  });

  return {
    facts: () => facts,
    snapshot: () => (snapshot ??= takeSnapshot(facts)),
    write: (body) => {
      counter += 1;
      const id = body.kind === 'snapshot.received' ? snapshotId(body.snapshot) : `${store.device}.${page}.${counter}`;
      const fact: Fact = { ...body, id, at: now(), device: store.device };
      facts = mergeFacts(facts, [fact]);
      pending = [...pending, fact];
      changed();
      return flush();
    },
    newAttempt: (activity) => ({
      ordinal: latestOrdinal(facts, activity) + 1,
      seed: Math.floor(random() * SEED_LIMIT),
    }),
    keeping: () => ({ place: parts.trouble ? 'memory' : 'device', trouble, pending: pending.length, damagedRows }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A record that ends with the page, with the reason why. */
export function keepInMemory(
  trouble: StoreTrouble,
  parts: Pick<RecordParts, 'now' | 'random'>,
): Promise<LearnerRecord> {
  return keepRecord({ ...parts, store: openMemoryStore('memory'), trouble, channel: null });
}

function latestOrdinal(facts: readonly Fact[], activity: string): number {
  const { quizzes, cases } = takeSnapshot(
    facts.filter((fact) => fact.kind === 'snapshot.received' || ('activity' in fact && fact.activity === activity)),
  );
  return Math.max(quizzes[activity]?.attempt?.ordinal ?? 0, cases[activity]?.play?.ordinal ?? 0);
}

/** The same snapshot twice is one fact. */
function snapshotId(snapshot: Snapshot): string {
  return `snapshot.${fingerprint(JSON.stringify(snapshot))}`;
}
