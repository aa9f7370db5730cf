/** `npm run bench [-- part …]`: measures the built site and prints each figure beside its budget. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { runScript, PlainProblem } from '../../scripts/project.mjs';
import { launchOptions } from '../e2e/chromium-path.ts';
import { startBrotliServer, type BrotliServer } from './brotli-server.ts';
import { SITE, lessonPages } from './lesson-pages.ts';
import { benchBuild } from './bench-build.ts';
import { benchBytes } from './bench-bytes.ts';
import { benchLighthouse } from './bench-lighthouse.ts';
import { benchTimes } from './bench-times.ts';
import { rowLine, type Row } from './report.ts';
import { writeStaticPage } from './static-page.ts';

/** What the parts of the bench measure with. */
export interface Bench {
  browser: Browser;
  server: BrotliServer;
  /** The address of the lesson that times are taken of, and of the hand-written page with the same words. */
  lesson: string;
  handWritten: string;
}

const PARTS: Record<string, (bench: Bench) => AsyncGenerator<Row>> = {
  bytes: benchBytes,
  times: benchTimes,
  lighthouse: benchLighthouse,
  build: benchBuild,
};

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((part) => !(part in PARTS));
  if (unknown !== undefined) {
    throw new PlainProblem(`"${unknown}" is no part of the bench. Parts: ${Object.keys(PARTS).join(', ')}.`);
  }
  if (!existsSync(SITE)) throw new PlainProblem('Nothing is built. Run "npm run build" and "npm run package" first.');
  const folder = mkdtempSync(path.join(tmpdir(), 'course-bench-'));
  const lesson = lessonPages().find((page) => page.startsWith('/es/')) ?? '';
  writeStaticPage(path.join(SITE, lesson, 'index.html'), folder);
  const server = await startBrotliServer({ '/': SITE, '/by-hand/': folder });
  const browser = await chromium.launch(launchOptions());
  const bench = { browser, server, lesson: server.origin + lesson, handWritten: `${server.origin}/by-hand/` };
  try {
    for (const [name, measure] of Object.entries(PARTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`\n${name}`);
      for await (const row of measure(bench)) console.log(rowLine(row));
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
  return 0;
});
