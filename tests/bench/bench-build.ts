import { timeBuild } from './build-times.ts';
import { TIME_BUDGETS } from './budgets.ts';
import { asRatio, asSeconds, type Row } from './report.ts';

const MANY = 10;

/** How long site and packages take to build, and how that grows with the content. */
export async function* benchBuild(): AsyncGenerator<Row> {
  const once = await timeBuild(1);
  yield { what: 'build of site and packages', measured: once, budget: TIME_BUDGETS.buildSeconds, write: asSeconds };
  const many = await timeBuild(MANY);
  yield {
    what: `the same with ${MANY} times the content`,
    measured: many / once,
    budget: TIME_BUDGETS.buildOfTenTimesTheContent,
    write: asRatio,
    detail: asSeconds(many),
  };
}
