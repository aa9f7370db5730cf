import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that browser tests use: CHROMIUM_PATH where it is set, else Playwright's own, else the system's.
 * Null where there is none.
 */
export function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const places = named ? [named] : [chromium.executablePath(), ...USUAL_PLACES];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Options for Playwright's `launch`: no request of the browser's own, so that a test sees the page's alone. */
export function launchOptions() {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('No Chromium: set CHROMIUM_PATH to one, or install it.');
  return {
    executablePath,
    args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  };
}

// Started as a script it prints the path, for scripts that are not TypeScript.
if (import.meta.main) {
  const found = chromiumPath();
  if (found === null) process.exitCode = 1;
  else process.stdout.write(found);
}
