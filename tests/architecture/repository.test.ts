import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const BUILT = ['node_modules', 'dist', '.astro', 'test-results', 'playwright-report'];

test.skipIf(!existsSync('.git'))('nothing that is built or installed is in git', () => {
  const listed = spawnSync('git', ['ls-files', '--', ...BUILT.map((name) => `:(glob)**/${name}/**`)], {
    encoding: 'utf8',
  });
  expect({ status: listed.status, files: listed.stdout }).toEqual({ status: 0, files: '' });
});

test.skipIf(!existsSync('.git'))('git ignores what is built or installed', () => {
  const ignored = spawnSync('git', ['check-ignore', ...BUILT.map((name) => `${name}/file`)], { encoding: 'utf8' });
  expect(ignored.stdout.trim().split('\n')).toEqual(BUILT.map((name) => `${name}/file`));
});
