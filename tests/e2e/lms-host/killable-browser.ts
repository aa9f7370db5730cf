import { spawn } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../chromium-path.ts';

export interface KillableBrowser {
  browser: Browser;
  /** The one page it opens with. */
  page: Page;
  /** Ends the browser as a power cut would: no event reaches any page. */
  kill: () => Promise<void>;
}

/** A Chromium that keeps what it stores in `profile` and can be killed. */
export async function startBrowser(profile: string, { width = 1024, height = 700 } = {}): Promise<KillableBrowser> {
  const executable = chromiumPath();
  if (executable === null) throw new Error('No Chromium: set CHROMIUM_PATH to one, or install it.');
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--remote-debugging-port=0',
    '--no-first-run',
    '--disable-background-networking',
    `--window-size=${width},${height}`,
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  // A group of its own: its children are killed with it.
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`Chromium ended before it could be reached: ${said}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  if (!context) throw new Error('Chromium has no window.');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width, height });
  return {
    browser,
    page,
    kill: async () => {
      const isAlive = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && isAlive) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}
