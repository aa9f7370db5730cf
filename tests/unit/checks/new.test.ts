import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/checks/check-course.ts';
import { withBrokenCourse } from './broken-course.ts';
import { runScript } from './command-line.ts';

/** What a skeleton leaves to its author, beside putting it into its place. */
const LEFT_TO_AUTHORS = ['left-to-write', 'lesson-length', 'unknown-figure', 'unknown-objective', 'unknown-source'];

async function rulesBroken(rootDir: string): Promise<string[]> {
  const { problems } = await checkCourse(rootDir, { today: '2026-11-22' });
  return [...new Set(problems.map(({ rule }) => rule))].filter((rule) => !LEFT_TO_AUTHORS.includes(rule));
}

function replaceIn(rootDir: string, file: string, find: string, put: string): void {
  const absolute = path.join(rootDir, file);
  writeFileSync(absolute, readFileSync(absolute, 'utf8').replace(find, put));
}

const PLACES: Record<string, (rootDir: string) => void> = {
  lesson: (rootDir) => replaceIn(rootDir, 'content/course.yaml', '[first-contact]', '[first-contact, fresh]'),
  quiz: (rootDir) => {
    for (const locale of ['es', 'en']) {
      replaceIn(rootDir, `content/${locale}/intro/first-contact.mdx`, 'check: first-check', 'check: fresh');
    }
  },
  bank: (rootDir) =>
    replaceIn(rootDir, 'quizzes/intro-test/quiz.yaml', 'count: 2', 'count: 2\n  - { bank: fresh, count: 2 }'),
  scenario: (rootDir) => replaceIn(rootDir, 'content/course.yaml', '[late-wages]', '[late-wages, fresh]'),
};

describe('npm run new', () => {
  it.each(Object.keys(PLACES))('writes a %s of which only the words are left to write', async (kind) => {
    await withBrokenCourse({ remove: ['scorm'] }, async (rootDir) => {
      expect(runScript('new.ts', [kind, 'fresh', '--root', rootDir]).exitCode).toEqual(0);
      PLACES[kind]?.(rootDir);
      expect(await rulesBroken(rootDir)).toEqual(kind === 'quiz' ? ['unused-activity'] : []);
    });
  });

  it('says what was written and what to do next', async () => {
    await withBrokenCourse({}, (rootDir) => {
      expect(runScript('new.ts', ['lesson', 'fresh', '--root', rootDir, '--section', 'later'])).toEqual({
        exitCode: 0,
        stderr: '',
        stdout: `Written:
  content/es/later/fresh.mdx
  content/en/later/fresh.mdx
  quizzes/fresh-check/quiz.yaml
  quizzes/fresh-check/es.yaml
  quizzes/fresh-check/en.yaml

Next:
  Add "fresh" to the lessons of "later" in content/course.yaml, where it is taught.
  Name the objective "fresh-goal" after what it trains, in both lessons and in the items of quizzes/fresh-check/.
  Give items, choices and nodes ids that say what they are: they are final once released.
  Run "npm run check": it lists what is left to write.
`,
      });
    });
  });

  it('overwrites nothing, and then writes nothing at all', async () => {
    await withBrokenCourse({ remove: ['quizzes/intro-bank/es.yaml'] }, (rootDir) => {
      const before = readFileSync(path.join(rootDir, 'quizzes/intro-bank/en.yaml'), 'utf8');
      expect(runScript('new.ts', ['bank', 'intro-bank', '--root', rootDir])).toEqual({
        exitCode: 1,
        stdout: '',
        stderr: `Nothing was written. These files are there already:
  quizzes/intro-bank/bank.yaml
  quizzes/intro-bank/en.yaml
`,
      });
      expect(readFileSync(path.join(rootDir, 'quizzes/intro-bank/en.yaml'), 'utf8')).toEqual(before);
      expect(() => readFileSync(path.join(rootDir, 'quizzes/intro-bank/es.yaml'))).toThrow('ENOENT');
    });
  });

  it.each([
    [['quiz', 'Fresh_One'], 'The id "Fresh_One" must be a slug: small letters, digits, single hyphens.\n'],
    [['quiz', 'x'.repeat(46)], `The id "${'x'.repeat(46)}" is too long: at most 45 characters.\n`],
    [['lesson', 'fresh', '--section', 'intor'], 'content/course.yaml has no section "intor". Closest: "intro".\n'],
  ])('refuses %j', async (args, stderr) => {
    await withBrokenCourse({}, (rootDir) => {
      expect(runScript('new.ts', [...args, '--root', rootDir])).toEqual({ exitCode: 1, stdout: '', stderr });
    });
  });

  it.each([[['essay', 'fresh']], [['quiz']], [['quiz', 'a', 'b']]])('shows its use at %j', (args) => {
    const { exitCode, stderr } = runScript('new.ts', args);
    expect(exitCode).toEqual(1);
    expect(stderr).toContain('npm run new -- lesson|quiz|bank|scenario <id>');
  });
});
