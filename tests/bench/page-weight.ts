import type { Browser } from '@playwright/test';
import { answerOnSight, waitForVerdict } from './answer-first-question.ts';
import type { BrotliServer, SentBody } from './brotli-server.ts';

export interface PageWeight {
  htmlAndCss: number;
  scripts: number;
  everything: number;
  requests: number;
}

/** A first visit to a page, left alone: what is sent until nothing more is asked for. Bytes. */
export async function weighFirstVisit(browser: Browser, server: BrotliServer, path: string): Promise<PageWeight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.takeSent();
  await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
  const sent = server.takeSent();
  await context.close();
  return weigh(sent);
}

/** What the second page of a visit still brings, after a first one that was read to its end. Bytes. */
export async function weighSecondPage(
  browser: Browser,
  server: BrotliServer,
  pages: [string, string],
): Promise<PageWeight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}${pages[0]}`, { waitUntil: 'networkidle' });
  await page.locator('course-quiz').scrollIntoViewIfNeeded();
  await page.locator('course-quiz[data-is-ready="true"]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  server.takeSent();
  await page.goto(`${server.origin}${pages[1]}`, { waitUntil: 'networkidle' });
  const sent = server.takeSent();
  await context.close();
  return weigh(sent);
}

/** All scripts that are sent until the first question of a page has answered. Bytes. */
export async function weighScriptsUntilAnswer(browser: Browser, server: BrotliServer, path: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await answerOnSight(page);
  server.takeSent();
  await page.goto(`${server.origin}${path}`);
  await waitForVerdict(page);
  const sent = server.takeSent();
  await context.close();
  return weigh(sent).scripts;
}

function weigh(sent: SentBody[]): PageWeight {
  const sum = (kinds: SentBody['kind'][]) =>
    sent.filter(({ kind }) => kinds.includes(kind)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    htmlAndCss: sum(['page', 'style']),
    scripts: sum(['script']),
    everything: sum(['page', 'style', 'script', 'other']),
    requests: sent.length,
  };
}
