import type { Transaction } from 'dexie';

/** One numbered change of the stored data. Never edited after release. */
export interface Migration {
  version: number;
  /** Dexie's store definitions: only tables that change. */
  stores: Record<string, string>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}
