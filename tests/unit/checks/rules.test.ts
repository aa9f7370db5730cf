import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCourse } from '../../../src/checks/check-course.ts';
import { loadRules } from '../../../src/checks/load-rules.ts';
import { terminal } from '../../../src/checks/reporters/terminal.ts';
import { GOOD_COURSE, withBrokenCourse, type Breakage } from './broken-course.ts';

const TODAY = { today: '2026-11-22' };
const BAD = path.resolve('tests/fixtures/checks/bad');

/** One way to break the good course, and all that the check says of it. */
interface BadCase extends Breakage {
  name: string;
  expect: string;
}

const fixtures = readdirSync(BAD)
  .sort()
  .map((file) => ({
    ruleId: file.replace(/\.yaml$/, ''),
    cases: parse(readFileSync(path.join(BAD, file), 'utf8')) as BadCase[],
  }));

describe('the good course', () => {
  it('has no problem', async () => {
    expect((await checkCourse(GOOD_COURSE, TODAY)).problems).toEqual([]);
  });
});

describe('the fixtures', () => {
  it('break every rule, and no other', async () => {
    const ruleIds = (await loadRules()).map(({ id }) => id);
    expect(fixtures.map(({ ruleId }) => ruleId)).toEqual([...ruleIds, 'schema', 'yaml-syntax'].sort());
  });
});

describe.each(fixtures)('$ruleId', ({ ruleId, cases }) => {
  it.each(cases)('finds $name', async ({ expect: expected, ...breakage }) => {
    const report = await withBrokenCourse(breakage, (rootDir) => checkCourse(rootDir, TODAY));
    expect(terminal(report)).toEqual(expected);
    expect(report.problems.map(({ rule }) => rule)).toContain(ruleId);
  });
});
