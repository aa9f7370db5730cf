import { describe, expect, it } from 'vitest';
import { GOOD_COURSE, withBrokenCourse } from './broken-course.ts';
import { runScript } from './command-line.ts';

const TODAY = ['--today', '2026-11-22'];
const twoProblems = {
  edit: {
    'quizzes/intro-test/quiz.yaml': [{ find: 'count: 2', put: 'count: 3' }],
    'content/reference/facts/deadlines.yaml': [{ find: 'source: icrmw-1990', put: 'source: icrmw-1991' }],
  },
};

describe('npm run check', () => {
  it('ends with 0 and one line when all is well', () => {
    const { exitCode, stdout, stderr } = runScript('run.ts', ['--root', GOOD_COURSE, ...TODAY]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Content: 32 files, \d+ rules, no problems\.\n$/);
  });

  it('ends with 1 and lists all problems by file and line', async () => {
    await withBrokenCourse(twoProblems, (rootDir) => {
      expect(runScript('run.ts', ['--root', rootDir, ...TODAY])).toEqual({
        exitCode: 1,
        stderr: '',
        stdout: `content/reference/facts/deadlines.yaml:2:11  unknown-source
  No file of content/reference/sources/ has the source "icrmw-1991". Closest: "icrmw-1990".

quizzes/intro-test/quiz.yaml:4:12  draw-count
  The test draws 3 items from "intro-bank", which has 2 to give.

2 problems in 2 files.
`,
      });
    });
  });

  it('gives the same as JSON to other programs', async () => {
    await withBrokenCourse(twoProblems, (rootDir) => {
      const { exitCode, stdout } = runScript('run.ts', ['--root', rootDir, '--json', ...TODAY]);
      expect(exitCode).toEqual(1);
      expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toEqual([
        {
          file: 'content/reference/facts/deadlines.yaml',
          line: 2,
          col: 11,
          rule: 'unknown-source',
          message: 'No file of content/reference/sources/ has the source "icrmw-1991". Closest: "icrmw-1990".',
        },
        {
          file: 'quizzes/intro-test/quiz.yaml',
          line: 4,
          col: 12,
          rule: 'draw-count',
          message: 'The test draws 3 items from "intro-bank", which has 2 to give.',
        },
      ]);
    });
  });

  it('ends with 2 at an option it does not know', () => {
    const { exitCode, stdout, stderr } = runScript('run.ts', ['--fix']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain("Unknown option '--fix'");
  });
});
