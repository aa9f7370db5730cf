import Dexie, { type Table } from 'dexie';
import { readFact } from './read-fact.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { LoadedRecord, RecordStore, StoreTrouble } from './record-store.ts';
import { dexieLedger, type SentLedger } from './sent-ledger.ts';
import type { Fact } from '../domain/record/fact.ts';

export type OpenedStore = { ok: true; store: RecordStore; ledger: SentLedger } | { ok: false; trouble: StoreTrouble };

/**
 * Opens the record kept in IndexedDB under `name`. Fails with the reason where IndexedDB is missing, blocked (private
 * windows, a frame's partition) or full; the caller then goes on in memory and says so.
 */
export async function openDexieStore(name: string, newDeviceName: () => string): Promise<OpenedStore> {
  const refusal = refusedAccess();
  if (refusal) return { ok: false, trouble: refusal };
  // Strict: a transaction is complete when it is on disk, so that an answer shown as saved survives a power cut.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const { version, stores, upgrade } of MIGRATIONS) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
  try {
    await db.open();
    const device = await deviceName(db, newDeviceName);
    return { ok: true, store: storeOn(db, device), ledger: dexieLedger(db) };
  } catch (error) {
    db.close();
    return { ok: false, trouble: troubleFrom(error) };
  }
}

/** What went wrong in a failed write or open, as a code the page can word. */
export function troubleFrom(error: unknown): StoreTrouble {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/QuotaExceeded/.test(reason)) return { code: 'store/full', reason };
  if (/MissingAPI/.test(reason)) return { code: 'store/missing' };
  return { code: 'store/blocked', reason };
}

/** Where all storage is blocked, some browsers throw as soon as the name is read. */
function refusedAccess(): StoreTrouble | null {
  try {
    return typeof indexedDB === 'undefined' ? { code: 'store/missing' } : null;
  } catch (error) {
    return troubleFrom(error);
  }
}

function storeOn(db: Dexie, device: string): RecordStore {
  const facts: Table<unknown, string> = db.table('facts');
  return {
    device,
    load: async () => sortOut(await facts.toArray()),
    append: async (added) => {
      // WebKit drops the connection of a page that slept: Dexie reports it closed, one reopening is enough.
      await withReopening(db, () =>
        db.transaction('rw', facts, async () => {
          const there = await facts.bulkGet(added.map((fact) => fact.id));
          await facts.bulkPut(added.filter((_, index) => there[index] === undefined));
        }),
      );
    },
    close: () => db.close(),
  };
}

async function withReopening(db: Dexie, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name !== Dexie.errnames.DatabaseClosed && name !== 'InvalidStateError') throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    await work();
  }
}

function sortOut(rows: readonly unknown[]): LoadedRecord {
  const facts: Fact[] = [];
  const damagedRows: LoadedRecord['damagedRows'] = [];
  for (const row of rows) {
    const fact = readFact(row);
    if (fact) facts.push(fact);
    else damagedRows.push({ id: idOf(row) });
  }
  return { facts, damagedRows };
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '?';
}

async function deviceName(db: Dexie, newName: () => string): Promise<string> {
  const table: Table<{ key: string; value: string }, string> = db.table('device');
  return db.transaction('rw', table, async () => {
    const kept = await table.get('name');
    if (kept && typeof kept.value === 'string' && kept.value !== '') return kept.value;
    const value = newName();
    await table.put({ key: 'name', value });
    return value;
  });
}
