import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeSnapshot } from '../../../scorm/suspend/codec.ts';
import registry from '../../../scorm/suspend/registry.json' with { type: 'json' };

const FOLDER = join(import.meta.dirname, '../../fixtures/records');
const EDITIONS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''));

describe('the records of released editions', () => {
  it('are there', () => {
    expect(EDITIONS).toContain('0.1.0');
  });

  it.each(EDITIONS)('of %s are read whole by this edition', (edition) => {
    const text = readFileSync(join(FOLDER, `${edition}.txt`), 'utf8').trim();
    const snapshot: unknown = JSON.parse(readFileSync(join(FOLDER, `${edition}.json`), 'utf8'));
    expect(decodeSnapshot(text, registry)).toEqual({
      ok: true,
      value: { snapshot, counter: 41, edition, isFromNewerEdition: false },
    });
  });
});
