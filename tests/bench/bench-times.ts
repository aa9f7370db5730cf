import { globSync } from 'node:fs';
import { TIME_BUDGETS } from './budgets.ts';
import { median } from './median.ts';
import { inTurns, timeAnswer, timeFeedback, timeLargestPaint } from './page-times.ts';
import { asMilliseconds, asRatio, type Row } from './report.ts';
import { timeLaunchInLms, timeResumeOnSite } from './resume-times.ts';
import type { Bench } from './run.ts';
import { SLOW_4G, SLOW_PROCESSOR, VERY_SLOW } from './slow-page.ts';

const ROUNDS = 5;

/** Times on slow machines and lines: ratios to the hand-written page, measured in turns with it. */
export async function* benchTimes({ browser, lesson, handWritten }: Bench): AsyncGenerator<Row> {
  const paint = (url: string, slowness: typeof SLOW_4G) => () => timeLargestPaint(browser, url, slowness);
  const answer = (url: string) => () => timeAnswer(browser, url, VERY_SLOW);
  yield ratio(
    'largest contentful paint, 1.6 Mbit/s with 150 ms, processor 4 times slower',
    TIME_BUDGETS.paintOnSlow4G,
    await inTurns(ROUNDS, { lesson: paint(lesson, SLOW_4G), byHand: paint(handWritten, SLOW_4G) }),
  );
  yield ratio(
    'largest contentful paint, 400 kbit/s with 400 ms, processor 4 times slower',
    TIME_BUDGETS.paintOnVerySlow,
    await inTurns(ROUNDS, { lesson: paint(lesson, VERY_SLOW), byHand: paint(handWritten, VERY_SLOW) }),
  );
  yield ratio(
    'until a question answers, 400 kbit/s with 400 ms, processor 4 times slower',
    TIME_BUDGETS.answerOnVerySlow,
    await inTurns(ROUNDS, { lesson: answer(lesson), byHand: answer(handWritten) }),
  );
  const { feedback } = await inTurns(ROUNDS, { feedback: () => timeFeedback(browser, lesson, SLOW_PROCESSOR) });
  yield {
    what: 'answer to feedback, processor 4 times slower',
    measured: median(feedback),
    budget: TIME_BUDGETS.answerToFeedbackMs,
    write: asMilliseconds,
  };
  const zip = globSync('dist/packages/*-es.zip')[0];
  if (zip === undefined) throw new Error('There is no package. Run "npm run package" first.');
  const page = new URL(lesson).pathname.replace(/^\/es\/|\/$/g, '');
  const launch = await inTurns(ROUNDS, {
    inLms: () => timeLaunchInLms(browser, zip, page, VERY_SLOW),
    onSite: () => timeResumeOnSite(browser, lesson, VERY_SLOW),
  });
  yield {
    what: 'launch in scorm-again until the resumed question answers, against the site, 400 kbit/s with 400 ms',
    measured: median(launch.inLms) / median(launch.onSite),
    budget: TIME_BUDGETS.launchInLms,
    write: asRatio,
    detail: `${asMilliseconds(median(launch.inLms))} to ${asMilliseconds(median(launch.onSite))}`,
  };
}

function ratio(what: string, budget: number, times: Record<'lesson' | 'byHand', number[]>): Row {
  const [lesson, byHand] = [median(times.lesson), median(times.byHand)];
  return {
    what,
    measured: lesson / byHand,
    budget,
    write: asRatio,
    detail: `${asMilliseconds(lesson)} to ${asMilliseconds(byHand)}`,
  };
}
