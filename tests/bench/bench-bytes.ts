import { globSync, statSync } from 'node:fs';
import { BYTE_BUDGETS } from './budgets.ts';
import { casePairs, lessonPages, lessonPairs } from './lesson-pages.ts';
import { weighFirstVisit, weighScriptsUntilAnswer, weighSecondPage } from './page-weight.ts';
import { asCount, asKilobytes, type Row } from './report.ts';
import type { Bench } from './run.ts';

/** Bytes as brotli: of all lessons, the heaviest. */
export async function* benchBytes({ browser, server }: Bench): AsyncGenerator<Row> {
  const lessons = lessonPages();
  const first = await heaviest(lessons, (lesson) => weighFirstVisit(browser, server, lesson));
  const rows = [
    ['lesson, first visit: HTML and CSS', 'htmlAndCss', BYTE_BUDGETS.lessonHtmlAndCss, asKilobytes],
    ['lesson, first visit: scripts before any interaction', 'scripts', BYTE_BUDGETS.lessonScripts, asKilobytes],
    ['lesson, first visit: everything', 'everything', BYTE_BUDGETS.lessonEverything, asKilobytes],
    ['lesson, first visit: requests', 'requests', BYTE_BUDGETS.lessonRequests, asCount],
  ] as const;
  for (const [what, measure, budget, write] of rows) {
    const { value, page } = first(measure);
    yield { what, measured: value, budget, write, detail: page };
  }
  const seconds = { 'the next lesson': lessonPairs(), 'a case file': casePairs() };
  for (const [name, pairs] of Object.entries(seconds)) {
    const weights = await heaviest(pairs, (pair) => weighSecondPage(browser, server, pair));
    const { value, page } = weights('everything');
    yield {
      what: `second page of the same visit, ${name}`,
      measured: value,
      budget: BYTE_BUDGETS.secondPage,
      write: asKilobytes,
      detail: page[1],
    };
  }
  const scripts = await heaviest(lessons, async (lesson) => ({
    all: await weighScriptsUntilAnswer(browser, server, lesson),
  }));
  yield {
    what: 'scripts until the first question answers',
    measured: scripts('all').value,
    budget: BYTE_BUDGETS.scriptsUntilAnswer,
    write: asKilobytes,
    detail: scripts('all').page,
  };
  for (const file of globSync('dist/packages/*.zip').sort()) {
    yield { what: file, measured: statSync(file).size, budget: BYTE_BUDGETS.packageZip, write: asKilobytes };
  }
}

/** Measures every page; what comes back tells the largest value of a measure, and the page it was found on. */
async function heaviest<P, M>(pages: P[], measure: (page: P) => Promise<M>) {
  const found: { page: P; measures: M }[] = [];
  for (const page of pages) found.push({ page, measures: await measure(page) });
  return (name: keyof M) =>
    found
      .map(({ page, measures }) => ({ page, value: Number(measures[name]) }))
      .reduce((most, each) => (each.value > most.value ? each : most));
}
