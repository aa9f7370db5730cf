import { LIGHTHOUSE_BUDGETS } from './budgets.ts';
import { runLighthouse } from './lighthouse.ts';
import { asCount, type Row } from './report.ts';
import type { Bench } from './run.ts';

/** Lighthouse's scores of a lesson and of its section's test. */
export async function* benchLighthouse({ lesson }: Bench): AsyncGenerator<Row> {
  const pages = { lesson, test: new URL('../test/', lesson).href };
  for (const [name, url] of Object.entries(pages)) {
    const scores = await runLighthouse(url);
    for (const category of Object.keys(LIGHTHOUSE_BUDGETS) as (keyof typeof LIGHTHOUSE_BUDGETS)[]) {
      yield {
        what: `Lighthouse, mobile: ${category} of the ${name}`,
        measured: scores[category],
        budget: LIGHTHOUSE_BUDGETS[category],
        isLeast: true,
        write: asCount,
      };
    }
  }
}
