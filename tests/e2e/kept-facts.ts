import type { Page } from '@playwright/test';
import type { Fact, FactKind, FactOf } from '../../src/domain/record/fact.ts';

const DATABASE = 'consular-course';

/** The rows of the record as IndexedDB holds them, by id. */
export async function keptRows(page: Page): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const request = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const all = database.transaction('facts').objectStore('facts').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    database.close();
    return all.result as unknown[];
  }, DATABASE);
}

/** The facts of one kind, oldest first. */
export async function keptFacts<K extends FactKind>(page: Page, kind: K): Promise<FactOf<K>[]> {
  const rows = (await keptRows(page)) as Fact[];
  return rows.filter((fact): fact is FactOf<K> => fact.kind === kind).sort((a, b) => a.at - b.at);
}

/** Puts rows into the record behind the page's back. The page must have opened its record before. */
export async function plantRows(page: Page, rows: readonly unknown[]): Promise<void> {
  await page.evaluate(
    async ({ name, rows }) => {
      const request = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      const transaction = database.transaction('facts', 'readwrite');
      for (const row of rows) transaction.objectStore('facts').put(row);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    { name: DATABASE, rows },
  );
}
