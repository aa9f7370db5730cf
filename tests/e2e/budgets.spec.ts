import { globSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startBrotliServer, type BrotliServer } from '../bench/brotli-server.ts';
import { BYTE_BUDGETS } from '../bench/budgets.ts';
import { SITE, lessonPages, lessonPairs } from '../bench/lesson-pages.ts';
import { weighFirstVisit, weighScriptsUntilAnswer, weighSecondPage } from '../bench/page-weight.ts';

// Bytes as a server with brotli sends them. Each test names what is over its budget, with its weight.
let server: BrotliServer;

test.beforeAll(async () => {
  server = await startBrotliServer({ '/': SITE });
});

test.afterAll(() => server.close());

for (const lesson of lessonPages()) {
  test(`a first visit to ${lesson} stays within its bytes and requests`, async ({ browser }) => {
    const { htmlAndCss, scripts, everything, requests } = await weighFirstVisit(browser, server, lesson);
    expect(
      over({
        lessonHtmlAndCss: htmlAndCss,
        lessonScripts: scripts,
        lessonEverything: everything,
        lessonRequests: requests,
      }),
    ).toEqual({});
  });

  test(`the scripts of ${lesson} stay within their bytes until its first question answers`, async ({ browser }) => {
    const scriptsUntilAnswer = await weighScriptsUntilAnswer(browser, server, lesson);
    expect(over({ scriptsUntilAnswer })).toEqual({});
  });
}

for (const [first, second] of lessonPairs()) {
  test(`${second} stays within its bytes as the second page of a visit, after ${first}`, async ({ browser }) => {
    const { everything } = await weighSecondPage(browser, server, [first, second]);
    expect(over({ secondPage: everything })).toEqual({});
  });
}

test('the package of each language stays within its bytes', () => {
  const packages = globSync('dist/packages/*.zip');
  expect(packages.length).toBeGreaterThanOrEqual(2);
  for (const file of packages) expect(over({ packageZip: statSync(file).size }), file).toEqual({});
});

/** The measures that are over their budget. */
function over(measured: Partial<Record<keyof typeof BYTE_BUDGETS, number>>): Record<string, string> {
  const names = Object.keys(measured) as (keyof typeof BYTE_BUDGETS)[];
  return Object.fromEntries(
    names
      .filter((name) => (measured[name] ?? 0) > BYTE_BUDGETS[name])
      .map((name) => [name, `${measured[name] ?? 0} of ${BYTE_BUDGETS[name]}`]),
  );
}
