import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import Dexie from 'dexie';
import { openDexieStore } from '../../../src/progress/dexie-store.ts';

async function open(name: string) {
  const opened = await openDexieStore(name, () => 'a');
  if (!opened.ok) throw new Error(opened.trouble.code);
  return opened;
}

describe('the ledger of what was sent to an LMS', () => {
  it('keeps the last write that each answer went with, over launches', async () => {
    const first = await open('ledger-1');
    await first.ledger.mark(['a.1', 'a.2'], 4);
    await first.ledger.mark(['a.2'], 7);
    first.store.close();
    const second = await open('ledger-1');
    expect(await second.ledger.load()).toEqual(
      new Map([
        ['a.1', 4],
        ['a.2', 7],
      ]),
    );
    second.store.close();
  });

  it('leaves out rows it cannot read', async () => {
    const { store, ledger } = await open('ledger-2');
    await ledger.mark(['a.1'], 4);
    store.close();
    const db = await new Dexie('ledger-2').open();
    await db.table('sent').bulkPut([{ fact: 'a.2', counter: 'many' }, { fact: 'a.3' }]);
    db.close();
    const again = await open('ledger-2');
    expect(await again.ledger.load()).toEqual(new Map([['a.1', 4]]));
    again.store.close();
  });

  it('is added to a record that was kept before there was one', async () => {
    const old = new Dexie('ledger-3');
    old.version(1).stores({ facts: 'id', device: 'key' });
    await old.open();
    const fact = { id: 'old.1', at: 5, device: 'old', kind: 'lesson.read', lesson: 'concepts' };
    await old.table('facts').put(fact);
    old.close();
    const { store, ledger } = await open('ledger-3');
    expect(await store.load()).toEqual({ facts: [fact], damagedRows: [] });
    expect(await ledger.load()).toEqual(new Map());
    store.close();
  });
});
