import type { Fact } from '../domain/record/fact.ts';

/** Why a record cannot be kept on this device. */
export type StoreTrouble =
  { code: 'store/missing' } | { code: 'store/blocked'; reason: string } | { code: 'store/full'; reason: string };

export interface LoadedRecord {
  facts: Fact[];
  /** Rows that do not parse: kept where they are, counted, never dropped or repaired. */
  damagedRows: { id: string }[];
}

/** Where facts are kept. Append-only. */
export interface RecordStore {
  /** The name of this device in fact ids. */
  readonly device: string;
  load(): Promise<LoadedRecord>;
  /** Resolves when the facts are stored for good; facts already there stay as they are. */
  append(facts: readonly Fact[]): Promise<void>;
  close(): void;
}

/** Keeps facts as long as the page lives: for private windows and blocked storage. */
export function openMemoryStore(device: string): RecordStore {
  const kept = new Map<string, Fact>();
  return {
    device,
    load: () => Promise.resolve({ facts: [...kept.values()], damagedRows: [] }),
    append: (facts) => {
      for (const fact of facts) if (!kept.has(fact.id)) kept.set(fact.id, fact);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
