import type { Browser, Page } from '@playwright/test';
import { ScoPage } from '../e2e/lms-host/sco-page.ts';
import { servePackage } from '../e2e/lms-host/serve-package.ts';
import { rightResponse } from '../e2e/responses.ts';
import { answerOnSight, waitForVerdict } from './answer-first-question.ts';
import { startBrotliProxy } from './brotli-proxy.ts';
import { onNewPhone, slowDown, type Slowness } from './slow-page.ts';

const LOCALE = 'es';

/**
 * How long a learner who has answered a lesson's first question waits, on another day, until its second has answered
 * on the site: the record is in the browser, the files are not.
 */
export function timeResumeOnSite(browser: Browser, url: string, slowness: Slowness): Promise<number> {
  return onNewPhone(browser, async (page) => {
    const first = await page.context().newPage();
    await answerOnSight(first);
    await first.goto(url);
    await waitForVerdict(first);
    await first.locator('.saved-note[data-is-kept="true"]').waitFor();
    await first.close();
    await forgetFiles(page);
    await answerOnSight(page);
    await slowDown(page, slowness);
    await page.goto(url, { waitUntil: 'commit' });
    const { askedAt, verdictAt } = await waitForVerdict(page);
    return verdictAt - askedAt;
  });
}

/**
 * The same inside an LMS on another computer: from the moment the player asks for the package until the second
 * question has answered. The player's own files are not counted.
 */
export async function timeLaunchInLms(
  browser: Browser,
  zipFile: string,
  lessonPage: string,
  slowness: Slowness,
): Promise<number> {
  const lms = await servePackage(zipFile);
  const proxy = await startBrotliProxy(new URL(lms.url).origin);
  const player = `${proxy.origin}${new URL(lms.url).pathname}`;
  try {
    await onNewPhone(browser, async (page) => {
      const sco = new ScoPage(page, LOCALE);
      await sco.launch(player);
      await sco.goTo(lessonPage);
      await sco.quizIsReady();
      await sco.answer(rightResponse(await sco.current(), LOCALE));
      await waitUntil(
        () => lms.saved()?.suspend_data !== undefined && Object.keys(lms.saved()?.interactions ?? {}).length > 0,
      );
    });
    return await onNewPhone(browser, async (page) => {
      await answerOnSight(page);
      await slowDown(page, slowness);
      await page.goto(player, { waitUntil: 'commit', timeout: 120_000 });
      const { verdictAt } = await waitForVerdict(page);
      const launchedAt = await page.evaluate(
        () => document.querySelector<HTMLIFrameElement>('#sco')?.contentWindow?.performance.timeOrigin ?? Number.NaN,
      );
      return verdictAt - launchedAt;
    });
  } finally {
    await proxy.close();
    await lms.close();
  }
}

async function forgetFiles(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function waitUntil(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isSo();) {
    if (Date.now() > end) throw new Error('The LMS was not told of the answer.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
