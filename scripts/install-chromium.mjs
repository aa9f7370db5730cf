// @ts-check
import { existsSync } from 'node:fs';
import { runProgram, runTool } from './project.mjs';

const ADVICE = `No Chromium was found. Install Debian's "chromium" or Google Chrome, run "npx playwright install chromium",
or set CHROMIUM_PATH to the program of a Chromium that is there.`;

/**
 * Makes sure that there is a Chromium for the browser tests: as root on Debian it is installed where it is missing.
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether there is one now
 */
export async function installChromium(say) {
  if (await hasChromium()) return true;
  const isNamed = process.env['CHROMIUM_PATH'] !== undefined;
  if (!isNamed && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Chromium: installing …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const { code, output } = await runProgram('apt-get', args, { isQuiet: true, env });
      if (code !== 0) say(output);
    }
  }
  if (await hasChromium()) return true;
  say(ADVICE);
  return false;
}

async function hasChromium() {
  return (await runTool('tests/e2e/chromium-path.ts', [], { isQuiet: true })).code === 0;
}
