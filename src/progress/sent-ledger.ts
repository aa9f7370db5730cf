import type Dexie from 'dexie';
import type { Table } from 'dexie';

/**
 * Which answers were sent to the LMS, and with which write. An LMS may say "true" and keep nothing: what really arrived
 * shows only at the next launch, by the counter in the suspend data it gives back.
 */
export interface SentLedger {
  /** Fact id → counter of the write it went with. */
  load(): Promise<Map<string, number>>;
  mark(facts: readonly string[], counter: number): Promise<void>;
}

interface SentRow {
  fact: string;
  counter: number;
}

/** The ledger beside a record in IndexedDB. Rows that do not parse are left out: their answers are sent again. */
export function dexieLedger(db: Dexie): SentLedger {
  const sent: Table<SentRow, string> = db.table('sent');
  return {
    load: async () => new Map((await sent.toArray()).filter(isRow).map((row) => [row.fact, row.counter])),
    mark: async (facts, counter) => {
      await sent.bulkPut(facts.map((fact) => ({ fact, counter })));
    },
  };
}

/** For a record that ends with the page. */
export function memoryLedger(): SentLedger {
  const sent = new Map<string, number>();
  return {
    load: () => Promise.resolve(new Map(sent)),
    mark: (facts, counter) => {
      for (const fact of facts) sent.set(fact, counter);
      return Promise.resolve();
    },
  };
}

function isRow(row: unknown): row is SentRow {
  const { fact, counter } = (row ?? {}) as Partial<SentRow>;
  return typeof fact === 'string' && typeof counter === 'number' && Number.isFinite(counter);
}
