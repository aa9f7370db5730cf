import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { toFeedback } from '../../scorm/rte/scorm-12-format.ts';
import { decodeSnapshot } from '../../scorm/suspend/codec.ts';
import registry from '../../scorm/suspend/registry.json' with { type: 'json' };
import { itemsFrom } from '../../src/catalog/items-plugin.ts';
import { outlineFrom } from '../../src/catalog/outline-from.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import type { Response } from '../../src/domain/quiz/response.ts';
import { scoreResponse } from '../../src/domain/quiz/score-response.ts';
import { interactionOf } from '../../src/session/school/interaction-of.ts';
import { startBrowser, type KillableBrowser } from './lms-host/killable-browser.ts';
import { ScoPage, type GradedItem } from './lms-host/sco-page.ts';
import { servePackage, type LmsHost, type SavedInteraction } from './lms-host/serve-package.ts';
import { rightResponse, wrongResponse } from './responses.ts';

const LOCALE = 'es';
const PACKAGES = 'dist/packages';
const { catalog } = readCatalog(process.cwd());
if (!catalog.course) throw new Error('The course cannot be read.');
const { course } = catalog;
const outline = outlineFrom(catalog, course);
const items = itemsFrom(catalog);
const [section] = outline.sections;
if (!section) throw new Error('The course has no section.');

interface Given {
  item: GradedItem;
  response: Response;
}

/** What a teacher finds in the LMS of an answer. */
function reported({ item, response }: Given): Partial<SavedInteraction> {
  const own = items[item.id];
  if (!own) throw new Error(`No item "${item.id}"`);
  const { credit } = scoreResponse(item.key, response);
  const fact = { kind: 'item.answered', item: item.id, response, credit, latencyMs: 0, at: 0 } as never;
  const { type, given, right } = toFeedback(interactionOf(fact, own).answer);
  return {
    id: item.id.replaceAll('-', '_'),
    type,
    student_response: given,
    result: credit >= 1 ? 'correct' : credit > 0 ? 'neutral' : 'wrong',
    weighting: '1',
    objectives: { 0: { id: own.objective.replaceAll('-', '_') } },
    correct_responses: Object.fromEntries(right.map((pattern, nth) => [nth, { pattern }])),
  };
}

test.describe('the package inside an LMS', () => {
  test.describe.configure({ timeout: 180_000 });
  let lms: LmsHost;
  let folder: string;
  const browsers: KillableBrowser[] = [];

  const open = async (profile: string, size?: { width: number; height: number }) => {
    const opened = await startBrowser(join(folder, profile), size);
    browsers.push(opened);
    return { ...opened, sco: new ScoPage(opened.page, LOCALE) };
  };
  const interactions = () => Object.values(lms.saved()?.interactions ?? {});
  const snapshot = () => {
    const read = decodeSnapshot(lms.saved()?.suspend_data ?? '', registry);
    return read.ok ? read.value.snapshot : null;
  };

  /** What only the course writes. */
  const written = () => {
    const saved = lms.saved();
    if (saved === null) return null;
    const { lesson_status, lesson_location, score } = saved.core;
    return {
      core: { lesson_status, lesson_location, score },
      suspend_data: saved.suspend_data,
      interactions: saved.interactions,
      objectives: saved.objectives,
    };
  };

  test.beforeEach(async () => {
    const name = readdirSync(PACKAGES).find((file) => file.endsWith(`-scorm12-${LOCALE}.zip`));
    if (!name || !existsSync(join(PACKAGES, name))) throw new Error('No package: run "npm run package".');
    lms = await servePackage(join(PACKAGES, name));
    folder = mkdtempSync(join(tmpdir(), 'sco-'));
  });

  test.afterEach(async () => {
    for (const browser of browsers.splice(0)) await browser.kill();
    await lms.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('goes on at the same question, in the same order, after the browser was killed; on another computer too', async () => {
    const first = await open('office');
    await first.sco.launch(lms.url);
    await first.sco.goTo(`${section.id}/test`);
    await first.sco.quizIsReady();
    await first.sco.button('start').click();
    const given: Given[] = [];
    for (const respond of [rightResponse, wrongResponse, rightResponse]) {
      const item = await first.sco.current();
      const response = respond(item, LOCALE);
      await first.sco.answer(response);
      given.push({ item, response });
      await first.sco.button('next').click();
    }
    const { id } = await first.sco.current();
    const order = await first.sco.shownOrder();
    await expect.poll(() => interactions().length).toBe(3);
    await first.kill();
    expect(interactions()).toEqual(given.map((one) => expect.objectContaining(reported(one))));
    expect(lms.saved()?.core).toMatchObject({
      exit: 'suspend',
      lesson_status: 'incomplete',
      lesson_location: `${section.id}/test`,
      score: { raw: '' },
    });

    for (const profile of ['office', 'home']) {
      const again = await open(profile);
      await again.sco.launch(lms.url);
      await again.sco.quizIsReady();
      expect(await again.sco.where()).toBe(`${section.id}/test`);
      expect([(await again.sco.current()).id, await again.sco.shownOrder()]).toEqual([id, order]);
      await again.sco.button('back').click();
      await expect(again.sco.item).toHaveAttribute('data-item', given[2]?.item.id ?? '');
      await expect(again.sco.item).toHaveClass(/is-answered/);
      await again.kill();
    }
    // Nothing was sent twice.
    expect(interactions()).toHaveLength(3);
  });

  test('is passed when all is read, answered, played and the test is passed: every value arrives', async () => {
    const { sco, page } = await open('office');
    await sco.launch(lms.url);
    const given: Given[] = [];
    const note = (respond: typeof wrongResponse) => (item: GradedItem) => {
      const response = respond(item, LOCALE);
      given.push({ item, response });
      return response;
    };
    for (const { id } of section.lessons) {
      await sco.goTo(`${section.id}/${id}`);
      await sco.quizIsReady();
      await sco.answerRest(note(id === section.lessons[0]?.id ? wrongResponse : rightResponse));
    }
    for (const id of section.cases) {
      await sco.goTo(`${section.id}/cases/${id}`);
      await sco.playCase();
    }
    await expect.poll(() => interactions().length).toBe(given.length);
    expect(lms.saved()?.core).toMatchObject({ lesson_status: 'incomplete', score: { raw: '' } });
    await sco.goTo(`${section.id}/test`);
    await sco.quizIsReady();
    await sco.button('start').click();
    let isFirst = true;
    await sco.answerRest((item) => {
      const respond = isFirst ? wrongResponse : rightResponse;
      isFirst = false;
      return note(respond)(item);
    });
    const asked = section.test.banks.reduce((sum, bank) => sum + bank.count, 0);
    const scorePercent = Math.round(((asked - 1) / asked) * 100);
    await expect.poll(() => lms.saved()?.core['lesson_status']).toBe('passed');
    expect(lms.saved()?.core).toMatchObject({
      exit: 'suspend',
      lesson_location: `${section.id}/test`,
      score: { raw: String(scorePercent), min: '0', max: '100' },
    });
    expect(interactions()).toEqual(given.map((one) => expect.objectContaining(reported(one))));
    for (const { time, latency } of interactions()) {
      expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
      expect(latency).toMatch(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
    }
    const answered = new Set(given.map(({ item }) => items[item.id]?.objective));
    const objectives = Object.values(lms.saved()?.objectives ?? {});
    expect(objectives.map(({ id }) => id).sort()).toEqual([...answered].map((id) => id?.replaceAll('-', '_')).sort());
    for (const { score, status } of objectives) {
      expect(status).toMatch(/^(passed|incomplete)$/);
      expect(score).toMatchObject({ min: '0', max: '100' });
      expect(Number(score['raw'])).toBeGreaterThanOrEqual(0);
    }
    const kept = snapshot();
    expect(kept?.lessons).toEqual(Object.fromEntries(section.lessons.map(({ id }) => [id, 'read'])));
    expect(kept?.quizzes[section.test.id]).toMatchObject({ bestPercent: scorePercent, attempt: { isFinished: true } });
    expect(Object.keys(kept?.items ?? {}).sort()).toEqual(given.map(({ item }) => item.id).sort());
    expect(Object.keys(kept?.cases ?? {}).sort()).toEqual([...section.cases].sort());

    // Leaving by the LMS's own way out ends the session and adds its time.
    await page.goto('about:blank');
    await expect.poll(() => lms.saved()?.core['total_time']).toMatch(/^00(00)?:0\d:\d\d/);
    expect(lms.saved()?.core).toMatchObject({ lesson_status: 'passed', exit: 'suspend' });
    expect(lms.missing.filter((path) => path !== '/favicon.ico')).toEqual([]);
  });

  test('asks for nothing but its own files', async () => {
    const { sco, page } = await open('office');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await sco.launch(lms.url);
    for (const { id } of section.lessons) await sco.goTo(`${section.id}/${id}`);
    const { origin } = new URL(lms.url);
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    const inside = asked
      .map((url) => decodeURIComponent(new URL(url).pathname))
      .filter((path) => path.startsWith('/content/'));
    expect(inside.filter((path) => !path.startsWith(lms.root))).toEqual([]);
    expect(lms.missing.filter((path) => path !== '/favicon.ico')).toEqual([]);
  });

  test('says when it last saved at the school', async () => {
    const { sco } = await open('office');
    await sco.launch(lms.url);
    await expect(sco.status).toHaveText(/\d\d:\d\d/);
  });

  test('writes nothing when opened for review, and says so', async () => {
    const first = await open('office');
    await first.sco.launch(lms.url);
    await first.sco.goTo(`${section.id}/${section.lessons[0]?.id}`);
    await first.sco.quizIsReady();
    await first.sco.answer(rightResponse(await first.sco.current(), LOCALE));
    await expect.poll(() => interactions().length).toBe(1);
    await first.kill();
    const before = written();
    lms.core['lesson_mode'] = 'review';
    lms.core['credit'] = 'no-credit';
    const { sco } = await open('office');
    await sco.launch(lms.url);
    await expect(sco.status).toHaveText(sco.t('keeping.schoolReview'));
    await sco.quizIsReady();
    const item = await sco.current();
    await sco.answer(rightResponse(item, LOCALE));
    // Leaving would be the last moment to write: the LMS then keeps what it was told, with its own count of the time.
    await sco.page.goto('about:blank');
    await expect.poll(() => lms.saved()?.core['lesson_mode']).toBe('review');
    expect(written()).toEqual(before);
  });

  test('goes on in the middle of a case file after the browser was killed', async () => {
    const first = await open('office');
    await first.sco.launch(lms.url);
    const id = section.cases[0] ?? '';
    await first.sco.goTo(`${section.id}/cases/${id}`);
    await first.sco.openCase();
    await first.sco.decide();
    await first.sco.decide();
    const node = await first.sco.caseNode();
    await expect.poll(() => snapshot()?.cases[id]?.play?.path.length).toBe(2);
    await first.kill();
    for (const profile of ['office', 'home']) {
      const { sco, kill } = await open(profile);
      await sco.launch(lms.url);
      expect(await sco.where()).toBe(`${section.id}/cases/${id}`);
      await sco.caseIsReady();
      expect(await sco.caseNode()).toBe(node);
      await kill();
    }
  });

  test('says when the LMS refuses, and sends the answers at the next launch', async () => {
    const first = await open('office');
    await first.sco.launch(lms.url);
    await first.sco.goTo(`${section.id}/${section.lessons[0]?.id}`);
    await first.sco.quizIsReady();
    lms.refuse(true);
    const item = await first.sco.current();
    const response = rightResponse(item, LOCALE);
    await first.sco.answer(response);
    await expect(first.sco.status).toHaveText(first.sco.t('keeping.schoolRefused', { code: 101 }));
    await first.kill();
    expect(interactions()).toEqual([]);
    lms.refuse(false);
    const again = await open('office');
    await again.sco.launch(lms.url);
    await expect.poll(() => interactions()).toEqual([expect.objectContaining(reported({ item, response }))]);
    await expect(again.sco.status).toHaveText(/\d\d:\d\d/);
  });

  test('says that there is no LMS where it is opened alone, and goes on', async () => {
    const { page, sco } = await open('office');
    await page.goto(new URL(`${lms.root}index.html`, lms.url).href);
    const course = page.frameLocator('iframe.course-frame');
    await expect(course.locator('course-status')).toHaveText(sco.t('keeping.schoolMissing'));
    await expect(course.locator('h1')).toBeVisible();
  });

  for (const size of [
    { width: 367, height: 666 },
    { width: 320, height: 480 },
    { width: 1024, height: 500 },
  ]) {
    test(`has one scroll bar, that of the page, in a window of ${size.width} by ${size.height}`, async () => {
      const { sco, page } = await open('office', size);
      await sco.launch(lms.url);
      const overflow = (element: HTMLElement) => ({
        across: element.scrollWidth - element.clientWidth,
        down: element.scrollHeight - element.clientHeight,
      });
      expect(await page.locator('html').evaluate(overflow)).toEqual({ across: 0, down: 0 });
      expect(await sco.shell.locator('html').evaluate(overflow)).toEqual({ across: 0, down: 0 });
      const inside = await sco.course.locator('html').evaluate(overflow);
      expect(inside.across).toBe(0);
      expect(inside.down).toBeGreaterThan(0);
    });
  }
});
