// @ts-check
// npm test: installs what is missing, runs every check, and ends with "N passed, N failed".
import { installChromium } from './install-chromium.mjs';
import { installMissing } from './install.mjs';
import { runScript } from './project.mjs';
import { STEPS } from './test-steps.mjs';

await runScript(async () => {
  const begin = Date.now();
  const tally = { passed: 0, failed: 0 };
  /** @type {Set<string>} */
  const failedSteps = new Set();
  await installMissing(console.log);
  if (!(await installChromium(console.log))) failedSteps.add('chromium');
  for (const step of STEPS) {
    const blocker = step.needs?.find((need) => failedSteps.has(need));
    const result = await runStep(blocker ? notRun(step, blocker) : step);
    tally.passed += result.passed;
    tally.failed += result.failed;
    if (result.failed > 0) failedSteps.add(step.name);
  }
  console.log(`\n${Math.round((Date.now() - begin) / 1000)} s in all.`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
});

/**
 * A step that cannot run counts as failed: what was not tried has not passed.
 * @param {import('./test-steps.mjs').Step} step
 * @param {string} blocker
 * @returns {import('./test-steps.mjs').Step}
 */
function notRun(step, blocker) {
  return {
    ...step,
    run: () => Promise.resolve({ passed: 0, failed: 1, output: `Not run: it needs "${blocker}", which failed.` }),
  };
}

/**
 * Runs a step, and tells of it in one line; a failed one is followed by its whole output.
 * @param {import('./test-steps.mjs').Step} step
 */
async function runStep(step) {
  const begin = Date.now();
  const result = await step.run().catch((/** @type {unknown} */ error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const count = result.passed + result.failed > 1 ? ` (${result.passed} passed, ${result.failed} failed)` : '';
  const seconds = ((Date.now() - begin) / 1000).toFixed(1).padStart(6);
  console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.name}: ${step.title}${count}`);
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  return result;
}
