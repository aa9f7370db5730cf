import { joinSnapshots } from '../../domain/record/join-snapshots.ts';
import type { Snapshot } from '../../domain/record/snapshot.ts';
import { openDexieStore } from '../../progress/dexie-store.ts';
import { openMemoryStore, type RecordStore, type StoreTrouble } from '../../progress/record-store.ts';
import { memoryLedger, type SentLedger } from '../../progress/sent-ledger.ts';
import { keepRecord, type LearnerRecord } from '../keep-record.ts';
import { openChannel } from '../open-record.ts';

export interface PackageRecord {
  record: LearnerRecord;
  ledger: SentLedger;
}

/**
 * The record kept in this browser under `database`; `null` keeps it in memory. `for this visit` shows what is kept and
 * adds nothing to it.
 */
export async function openPackageRecord(
  database: string | null,
  keep: 'for good' | 'for this visit' = 'for good',
): Promise<PackageRecord> {
  const clock = { now: () => Date.now(), random: () => Math.random() };
  const inMemory = async (trouble: StoreTrouble | null): Promise<PackageRecord> => ({
    record: await keepRecord({ ...clock, store: openMemoryStore('memory'), trouble, channel: null }),
    ledger: memoryLedger(),
  });
  if (database === null) return inMemory(null);
  const opened = await openDexieStore(database, () => Math.floor(clock.random() * 36 ** 5).toString(36));
  if (!opened.ok) return inMemory(opened.trouble);
  const { store, ledger } = opened;
  const isKept = keep === 'for good';
  const record = await keepRecord({
    ...clock,
    store: isKept ? store : readOnly(store),
    trouble: null,
    channel: isKept ? openChannel(database) : null,
  });
  return { record, ledger };
}

/** Adds a snapshot to a record, unless it holds nothing new. */
export async function receive(record: LearnerRecord, snapshot: Snapshot): Promise<void> {
  const own = record.snapshot();
  if (canonical(joinSnapshots(own, snapshot)) === canonical(own)) return;
  await record.write({ kind: 'snapshot.received', snapshot });
}

function readOnly(store: RecordStore): RecordStore {
  return { ...store, append: () => Promise.resolve() };
}

/** The same text for things that are equal, whatever the order of their keys. */
function canonical(thing: unknown): string {
  return JSON.stringify(thing, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
