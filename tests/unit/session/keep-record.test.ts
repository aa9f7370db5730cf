import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { FactBody } from '../../../src/domain/record/fact.ts';
import { openDexieStore } from '../../../src/progress/dexie-store.ts';
import { openMemoryStore, type RecordStore } from '../../../src/progress/record-store.ts';
import { keepInMemory, keepRecord, type RecordParts } from '../../../src/session/keep-record.ts';

let databases = 0;
const newDatabase = () => `record-${(databases += 1)}`;

/** A clock that ticks once a look, and a dice that falls as told. */
const parts = (store: RecordStore, given: Partial<RecordParts> = {}): RecordParts => {
  let now = 1000;
  return { store, trouble: null, now: () => (now += 1), random: () => 0.25, channel: null, ...given };
};

/** Tabs of one browser: each hears what the others announce, as with a BroadcastChannel. */
function tabs() {
  const listeners: { tab: number; listener: () => void }[] = [];
  return (tab: number): NonNullable<RecordParts['channel']> => ({
    announce: () => {
      for (const one of listeners) if (one.tab !== tab) one.listener();
    },
    onAnnounced: (listener) => listeners.push({ tab, listener }),
  });
}

async function open(database: string): Promise<RecordStore> {
  const opened = await openDexieStore(database, () => 'device-a');
  if (!opened.ok) throw new Error(opened.trouble.code);
  return opened.store;
}

const attempt = { ordinal: 1, seed: 7 };
const answer = (choice: string, credit: number): FactBody => ({
  kind: 'item.answered',
  activity: 'check',
  attempt,
  item: 'item-1',
  response: { kind: 'choice', choice },
  credit,
  sureness: 2,
  latencyMs: 10,
});
const start: FactBody = {
  kind: 'attempt.started',
  activity: 'check',
  attempt,
  items: ['item-1', 'item-2'],
  isRetry: false,
};

describe('keeping a record', () => {
  it('shows a fact at once and has it stored when the promise resolves', async () => {
    const database = newDatabase();
    const record = await keepRecord(parts(await open(database)));
    const stored = record.write({ kind: 'lesson.read', lesson: 'concepts' });
    const fact = { kind: 'lesson.read', lesson: 'concepts', id: 'device-a.900000.1', at: 1001, device: 'device-a' };
    expect(record.facts()).toEqual([fact]);
    expect(record.snapshot().lessons).toEqual({ concepts: 'read' });
    expect(record.keeping()).toEqual({ place: 'device', trouble: null, pending: 1, damagedRows: 0 });
    expect(await stored).toBe(true);
    expect(record.keeping()).toEqual({ place: 'device', trouble: null, pending: 0, damagedRows: 0 });
    expect((await (await open(database)).load()).facts).toEqual([fact]);
  });

  it('goes on from what is stored', async () => {
    const database = newDatabase();
    const first = await keepRecord(parts(await open(database)));
    await first.write(start);
    const again = await keepRecord(parts(await open(database), { random: () => 0.5 }));
    expect(again.facts()).toEqual(first.facts());
    expect(again.newAttempt('check')).toEqual({ ordinal: 2, seed: 2 ** 23 });
    expect(again.newAttempt('another')).toEqual({ ordinal: 1, seed: 2 ** 23 });
  });

  it('calls those who asked after each change until they stop', async () => {
    const record = await keepRecord(parts(openMemoryStore('memory')));
    const listener = vi.fn();
    const stop = record.subscribe(listener);
    await record.write({ kind: 'lesson.opened', lesson: 'a' });
    const calls = listener.mock.calls.length;
    stop();
    await record.write({ kind: 'lesson.opened', lesson: 'b' });
    expect({ calls, after: listener.mock.calls.length }).toEqual({ calls: 2, after: 2 });
  });

  it('takes the same received snapshot twice as one fact', async () => {
    const record = await keepRecord(parts(openMemoryStore('memory')));
    const snapshot = { lessons: { a: 'read' as const }, items: {}, quizzes: {}, cases: {}, place: null };
    await record.write({ kind: 'snapshot.received', snapshot });
    await record.write({ kind: 'snapshot.received', snapshot });
    expect(record.facts()).toHaveLength(1);
  });
});

describe('two tabs on one store', () => {
  async function twoTabs() {
    const database = newDatabase();
    const channel = tabs();
    const one = await keepRecord(parts(await open(database), { random: () => 0.1, channel: channel(1) }));
    const two = await keepRecord(parts(await open(database), { random: () => 0.2, channel: channel(2) }));
    return { database, one, two };
  }

  it('see what the other adds', async () => {
    const { one, two } = await twoTabs();
    const heard = new Promise<void>((resolve) => two.subscribe(() => resolve()));
    await one.write({ kind: 'lesson.read', lesson: 'concepts' });
    await heard;
    expect(two.facts()).toEqual(one.facts());
  });

  it('lose nothing when both add at once', async () => {
    const { database, one, two } = await twoTabs();
    const lessons = Array.from({ length: 20 }, (_, index) => `lesson-${index}`);
    await Promise.all(lessons.map((lesson, index) => (index % 2 ? one : two).write({ kind: 'lesson.opened', lesson })));
    const { facts } = await (await open(database)).load();
    expect(facts.map((fact) => fact.kind === 'lesson.opened' && fact.lesson).sort()).toEqual([...lessons].sort());
  });

  it('keep both answers to one item, and let the earlier one stand', async () => {
    const database = newDatabase();
    const one = await keepRecord(parts(await open(database), { random: () => 0.1, now: () => 2000 }));
    const two = await keepRecord(parts(await open(database), { random: () => 0.2, now: () => 3000 }));
    await one.write(start);
    await two.write(answer('late', 1));
    await one.write(answer('early', 0));
    const fresh = await keepRecord(parts(await open(database)));
    expect(fresh.facts()).toHaveLength(3);
    expect(fresh.snapshot().quizzes['check']?.attempt?.answers).toEqual({
      'item-1': { response: { kind: 'choice', choice: 'early' }, credit: 0, sureness: 2 },
    });
  });
});

describe('a store that fails', () => {
  it('keeps facts waiting, says why, and stores them with the next one that succeeds', async () => {
    const memory = openMemoryStore('device-a');
    let isFull = true;
    const store: RecordStore = {
      ...memory,
      append: (facts) => (isFull ? Promise.reject(quota()) : memory.append(facts)),
    };
    const record = await keepRecord(parts(store));
    expect(await record.write({ kind: 'lesson.opened', lesson: 'a' })).toBe(false);
    expect(record.snapshot().lessons).toEqual({ a: 'opened' });
    expect(record.keeping()).toEqual({
      place: 'device',
      trouble: { code: 'store/full', reason: 'QuotaExceededError: no room' },
      pending: 1,
      damagedRows: 0,
    });
    expect((await memory.load()).facts).toEqual([]);
    isFull = false;
    expect(await record.write({ kind: 'lesson.read', lesson: 'a' })).toBe(true);
    expect(record.keeping()).toEqual({ place: 'device', trouble: null, pending: 0, damagedRows: 0 });
    expect((await memory.load()).facts).toEqual(record.facts());
  });

  it('goes on in memory where there is none, and says so of every fact', async () => {
    const record = await keepInMemory({ code: 'store/missing' }, { now: () => 1, random: () => 0 });
    expect(await record.write({ kind: 'lesson.read', lesson: 'a' })).toBe(false);
    expect(record.snapshot().lessons).toEqual({ a: 'read' });
    expect(record.keeping()).toEqual({
      place: 'memory',
      trouble: { code: 'store/missing' },
      pending: 0,
      damagedRows: 0,
    });
  });

  it('reports a browser whose IndexedDB refuses to open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const opened = await openDexieStore(newDatabase(), () => 'device-a');
    vi.restoreAllMocks();
    expect(opened).toEqual({
      ok: false,
      trouble: { code: 'store/blocked', reason: 'SecurityError: The operation is insecure.' },
    });
  });
});

describe('a damaged row', () => {
  it('is counted, left as it is, and keeps nothing else from being read', async () => {
    const database = newDatabase();
    const first = await keepRecord(parts(await open(database)));
    await first.write({ kind: 'lesson.read', lesson: 'a' });
    const damaged = { id: 'device-a.x.9', kind: 'item.answered', at: 'yesterday', left: [1, { deep: true }] };
    await rows(database, (facts) => facts.put(damaged));
    const record = await keepRecord(parts(await open(database), { random: () => 0.9 }));
    expect(record.keeping()).toEqual({ place: 'device', trouble: null, pending: 0, damagedRows: 1 });
    expect(record.facts()).toEqual(first.facts());
    expect(await record.write({ kind: 'lesson.opened', lesson: 'b' })).toBe(true);
    expect(await rows(database, (facts) => facts.get(damaged.id))).toEqual(damaged);
  });
});

/** Reads or writes rows behind the record's back. */
async function rows<T>(database: string, work: (facts: Dexie.Table<unknown, string>) => PromiseLike<T>): Promise<T> {
  const db = await new Dexie(database).open();
  const result = await work(db.table('facts'));
  db.close();
  return result;
}

function quota(): Error {
  return Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
}
