import type { Browser, Page } from '@playwright/test';

/** A connection and a processor as a budget names them. */
export interface Slowness {
  kilobitsPerSecond: number;
  latencyMs: number;
  /** How many times slower the processor is. */
  processor: number;
}

export const SLOW_4G: Slowness = { kilobitsPerSecond: 1600, latencyMs: 150, processor: 4 };
export const VERY_SLOW: Slowness = { kilobitsPerSecond: 400, latencyMs: 400, processor: 4 };
export const SLOW_PROCESSOR: Slowness = { kilobitsPerSecond: -1, latencyMs: 0, processor: 4 };

/** The screen of a phone, as most learners have. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Opens an empty page of a new visitor, hands it on, and closes it. */
export async function onNewPhone<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(PHONE);
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Makes a page slow from now on. */
export async function slowDown(page: Page, slowness: Slowness): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = slowness.kilobitsPerSecond < 0 ? -1 : (slowness.kilobitsPerSecond * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowness.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.processor });
}
