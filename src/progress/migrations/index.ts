import type { Migration } from './migration.ts';

const files = import.meta.glob<{ migration: Migration }>('./[0-9]*.ts', { eager: true });

/** All migrations, oldest first: the numbered files of this folder. */
export const MIGRATIONS: readonly Migration[] = Object.keys(files)
  .sort()
  .map((file) => (files[file] as { migration: Migration }).migration);
