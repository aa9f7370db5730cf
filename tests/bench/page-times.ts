import type { Browser, Page } from '@playwright/test';
import { answerOnSight, waitForVerdict, type AnswerTimes } from './answer-first-question.ts';
import { onNewPhone, slowDown, type Slowness } from './slow-page.ts';

/** How long a page may still change what its largest paint is, after it has loaded. */
const SETTLING_MS = 1500;

/** The largest contentful paint of a first visit, in milliseconds since the page was asked for. */
export function timeLargestPaint(browser: Browser, url: string, slowness: Slowness): Promise<number> {
  return onNewPhone(browser, async (page) => {
    await slowDown(page, slowness);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    return page.evaluate(
      (settlingMs) =>
        new Promise<number>((resolve) => {
          let latest = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) latest = entry.startTime;
          });
          observer.observe({ type: 'largest-contentful-paint', buffered: true });
          setTimeout(() => resolve(latest), settlingMs);
        }),
      SETTLING_MS,
    );
  });
}

/** How long until the first question of a page has answered a learner who scrolls and answers at once. */
export function timeAnswer(browser: Browser, url: string, slowness: Slowness): Promise<number> {
  return onNewPhone(browser, async (page) => {
    const { askedAt, verdictAt } = await answerOn(page, url, slowness);
    return verdictAt - askedAt;
  });
}

/** How long from the click on "Answer" to the verdict. */
export function timeFeedback(browser: Browser, url: string, slowness: Slowness): Promise<number> {
  return onNewPhone(browser, async (page) => (await answerOn(page, url, slowness)).feedbackMs);
}

async function answerOn(page: Page, url: string, slowness: Slowness): Promise<AnswerTimes> {
  await answerOnSight(page);
  await slowDown(page, slowness);
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
  return waitForVerdict(page);
}

/** Measures each of several things in turn, `rounds` times over, so that a busy moment touches all alike. */
export async function inTurns<K extends string>(
  rounds: number,
  measures: Record<K, () => Promise<number>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(measures) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await measures[name]());
  }
  return results;
}
