import type { Migration } from './migration.ts';

/** Which answers went to a school's LMS, by fact id, each with the counter of the suspend data it went with. */
export const migration: Migration = {
  version: 2,
  stores: { sent: 'fact' },
};
