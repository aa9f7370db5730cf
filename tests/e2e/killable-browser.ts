import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { launchOptions } from './chromium-path.ts';

/** A browser with a profile on disk, that can be killed as a power cut would. */
export interface KillableBrowser {
  context: BrowserContext;
  /** Ends the browser at once, with no chance to write anything, and waits until it is gone. */
  kill: () => Promise<void>;
}

export async function openBrowser(profile: string, baseURL: string, locale: string): Promise<KillableBrowser> {
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), baseURL, locale });
  return {
    context,
    kill: async () => {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
      await gone;
    },
  };
}

/** The processes that run on a profile: the browser's own is the one without a type. */
function processesOf(profile: string): number[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const words = commandLine(pid);
      return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
    });
  if (found.length === 0) throw new Error(`No browser runs on ${profile}`);
  return found.map(Number);
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // It ended meanwhile.
    return [];
  }
}
