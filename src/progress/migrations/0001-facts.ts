import type { Migration } from './migration.ts';

/** Facts by id; a small table for what the device knows of itself. */
export const migration: Migration = {
  version: 1,
  stores: { facts: 'id', device: 'key' },
};
