// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build-site.mjs';
import { ROOT, runTool } from './project.mjs';

/**
 * @typedef {{ passed: number, failed: number, output: string }} StepResult `output` is shown where something failed
 * @typedef {{ name: string, title: string, needs?: string[], run: () => Promise<StepResult> }} Step
 */

/**
 * Every check of the project, in the order of the time they take to say no.
 * @type {Step[]}
 */
export const STEPS = [
  tool('format', 'Prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  tool('lint', 'ESLint', 'eslint', ['--max-warnings', '0', '.']),
  tool('types', 'TypeScript in every file', 'astro', ['check', '--minimumFailingSeverity', 'warning']),
  tool('unused', 'Knip', 'knip', ['--no-progress', '--no-config-hints']),
  tool('layers', 'dependency-cruiser', 'dependency-cruiser', [
    '--output-type',
    'err',
    'src',
    'scorm',
    'scripts',
    'tests',
  ]),
  tool('content', 'the course as its authors wrote it', 'src/checks/run.ts'),
  { name: 'site', title: 'the site is built', run: async () => counted(await build('site', { isQuiet: true })) },
  {
    name: 'packages',
    title: 'the packages are built',
    needs: ['site'],
    run: async () => counted(await build('packages', { isQuiet: true })),
  },
  tool('html', 'valid HTML on every page', 'html-validate', ['dist/site/**/*.html'], ['site']),
  { name: 'unit', title: 'Vitest', run: runVitest },
  { name: 'browser', title: 'Playwright', needs: ['chromium', 'site', 'packages'], run: runPlaywright },
];

/**
 * A step that is one tool, passed where it exits with 0.
 * @param {string} name
 * @param {string} title
 * @param {string} program
 * @param {string[]} [args]
 * @param {string[]} [needs]
 * @returns {Step}
 */
function tool(name, title, program, args = [], needs = []) {
  return { name, title, needs, run: async () => counted(await runTool(program, args, { isQuiet: true })) };
}

/** @param {{ code: number, output: string }} result */
function counted({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** @returns {Promise<StepResult>} */
async function runVitest() {
  const file = freshReport('vitest.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runTool('vitest', args, { isQuiet: true });
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} */
  const report = readReport(file);
  // A test file that cannot be loaded has no tests to count; it has failed all the same.
  const unloaded =
    report?.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0) ?? [];
  return tests(code, output, report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unloaded.length);
}

/** @returns {Promise<StepResult>} */
async function runPlaywright() {
  const file = freshReport('playwright.json');
  const { code, output } = await runTool('@playwright/test', ['test', '--reporter=dot,json'], {
    isQuiet: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } } | null} */
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return tests(code, output, expected, unexpected + flaky);
}

/**
 * The result of a runner of tests: a run that failed, or ran nothing, is never counted as passed.
 * @param {number} code
 * @param {string} output
 * @param {number} passed
 * @param {number} failed
 */
function tests(code, output, passed, failed) {
  const hasHiddenFailure = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failed + (hasHiddenFailure ? 1 : 0), output };
}

/** @param {string} name */
function freshReport(name) {
  const file = path.join(ROOT, 'test-results', name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
