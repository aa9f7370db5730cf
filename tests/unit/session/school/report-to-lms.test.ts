import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openScorm12 } from '../../../../scorm/rte/scorm-12.ts';
import { decodeSnapshot } from '../../../../scorm/suspend/codec.ts';
import type { CourseItems } from '../../../../src/domain/course/course-items.ts';
import type { FactBody } from '../../../../src/domain/record/fact.ts';
import { openMemoryStore, type RecordStore } from '../../../../src/progress/record-store.ts';
import { memoryLedger, type SentLedger } from '../../../../src/progress/sent-ledger.ts';
import { keepRecord } from '../../../../src/session/keep-record.ts';
import { receive } from '../../../../src/session/school/package-record.ts';
import { reportToLms } from '../../../../src/session/school/report-to-lms.ts';
import { CASES, CHECKS, ITEMS, LESSONS, OUTLINE, PARTS, REGISTRY, TEST } from '../../../fixtures/arbitraries.ts';
import { fakeLms, type FakeLms } from '../../../fixtures/fake-lms.ts';

const START = new Date(2026, 10, 22, 9, 0, 0).getTime();
const NORMAL = {
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.student_id': 'officer-7',
};
const attempt = { ordinal: 1, seed: 7 };

const items: CourseItems = Object.fromEntries(
  ITEMS.map((id) => [
    id,
    { objective: 'objective-1', key: { type: 'single-choice', right: 'first' }, parts: PARTS, targets: [] },
  ]),
);

/** The same device and learner over several launches. */
interface Device {
  store: RecordStore;
  ledger: SentLedger;
}

const newDevice = (name = 'a'): Device => ({ store: openMemoryStore(name), ledger: memoryLedger() });

async function launch(lms: FakeLms, device = newDevice(), isReachable = () => Promise.resolve(true)) {
  const rte = openScorm12(lms.api);
  const launched = rte.initialize();
  if (!launched.ok) throw new Error(launched.error.code);
  const now = () => Date.now();
  const record = await keepRecord({ store: device.store, trouble: null, now, random: () => 0.5, channel: null });
  const suspended = decodeSnapshot(launched.value.suspendData, REGISTRY);
  if (suspended.ok) await receive(record, suspended.value.snapshot);
  const report = await reportToLms({
    rte,
    launch: launched.value,
    record,
    outline: OUTLINE,
    items,
    registry: REGISTRY,
    ledger: device.ledger,
    now,
    isReachable,
  });
  return { record, report };
}

const answered = (item: string, credit = 1, activity: string = CHECKS[0] ?? ''): FactBody => ({
  kind: 'item.answered',
  activity,
  attempt,
  item,
  response: { kind: 'choice', choice: credit === 1 ? 'first' : 'second' },
  credit,
  sureness: 2,
  latencyMs: 4000,
});

const taken = (activity: string, scorePercent: number): FactBody => ({
  kind: 'attempt.finished',
  activity,
  attempt,
  isRetry: false,
  scorePercent,
});

/** All the policy asks for but the section test. */
const EVERYTHING_ELSE: FactBody[] = [
  ...LESSONS.map((lesson): FactBody => ({ kind: 'lesson.read', lesson })),
  ...CHECKS.map((check) => taken(check, 50)),
  ...CASES.map((activity): FactBody => ({ kind: 'case.ended', activity, attempt, ending: 'calm', scorePercent: 100 })),
];

const status = (lms: FakeLms) => lms.values.get('cmi.core.lesson_status');
const interactions = (lms: FakeLms) =>
  [...lms.values].filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element)).map(([, id]) => id);

/** The LMS's data at the next launch: what it kept, with its own elements set anew. */
const relaunched = (lms: FakeLms, changes: Record<string, string> = {}) =>
  fakeLms({ ...Object.fromEntries(lms.values), ...changes });

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the report to an LMS', () => {
  it('asks for the data back before anything else, and commits that', async () => {
    const lms = fakeLms(NORMAL);
    await launch(lms);
    expect(lms.calls).toEqual([
      'Initialize',
      'SetValue cmi.core.exit=suspend',
      'SetValue cmi.core.lesson_status=incomplete',
      'Commit',
    ]);
  });

  it('goes out a second after an answer, in the order score, status, interactions, objectives, suspend data', async () => {
    const lms = fakeLms(NORMAL);
    const { record, report } = await launch(lms);
    await record.write(answered('item-1'));
    await record.write(taken(TEST, 80));
    await vi.advanceTimersByTimeAsync(900);
    expect(lms.calls).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(200);
    expect(lms.calls.slice(4).map((call) => call.replace(/(suspend_data)=.*/, '$1'))).toEqual([
      'SetValue cmi.core.score.min=0',
      'SetValue cmi.core.score.max=100',
      'SetValue cmi.core.score.raw=80',
      'SetValue cmi.interactions.0.id=item_1',
      'SetValue cmi.interactions.0.objectives.0.id=objective_1',
      'SetValue cmi.interactions.0.time=09:00:00',
      'SetValue cmi.interactions.0.type=choice',
      'SetValue cmi.interactions.0.correct_responses.0.pattern=a',
      'SetValue cmi.interactions.0.weighting=1',
      'SetValue cmi.interactions.0.student_response=a',
      'SetValue cmi.interactions.0.result=correct',
      'SetValue cmi.interactions.0.latency=0000:00:04.00',
      'SetValue cmi.objectives.0.id=objective_1',
      'SetValue cmi.objectives.0.score.min=0',
      'SetValue cmi.objectives.0.score.max=100',
      'SetValue cmi.objectives.0.score.raw=100',
      'SetValue cmi.objectives.0.status=incomplete',
      'SetValue cmi.suspend_data',
      'SetValue cmi.core.lesson_location=',
      'SetValue cmi.core.session_time=0000:00:01.00',
      'Commit',
    ]);
    expect(decodeSnapshot(lms.values.get('cmi.suspend_data') ?? '', REGISTRY)).toEqual({
      ok: true,
      value: { snapshot: record.snapshot(), counter: 1, edition: '0.1.0', isFromNewerEdition: false },
    });
    expect(report.keeping()).toEqual({ code: 'school/saved', at: START + 1000 });
  });

  it('says no score before a test was taken', async () => {
    const lms = fakeLms(NORMAL);
    const { record } = await launch(lms);
    for (const fact of EVERYTHING_ELSE) await record.write(fact);
    await vi.advanceTimersByTimeAsync(1100);
    expect(lms.values.get('cmi.core.score.raw')).toBe(undefined);
    expect(status(lms)).toBe('incomplete');
  });

  it('is passed once everything is done and the test is passed, and failed before that', async () => {
    const lms = fakeLms(NORMAL);
    const { record } = await launch(lms);
    for (const fact of [...EVERYTHING_ELSE, taken(TEST, 60)]) await record.write(fact);
    await vi.advanceTimersByTimeAsync(1100);
    expect([status(lms), lms.values.get('cmi.core.score.raw')]).toEqual(['failed', '60']);
    await record.write(taken(TEST, 70));
    await vi.advanceTimersByTimeAsync(1100);
    expect([status(lms), lms.values.get('cmi.core.score.raw')]).toEqual(['passed', '70']);
  });

  it.each([
    ['passed', '90'],
    ['completed', '90'],
    ['failed', '65'],
  ])('never lowers a status %s or a score of %s that the LMS has', async (has, score) => {
    const lms = fakeLms({ ...NORMAL, 'cmi.core.lesson_status': has, 'cmi.core.score.raw': score });
    const { record } = await launch(lms);
    for (const fact of [...EVERYTHING_ELSE, taken(TEST, 60)]) await record.write(fact);
    await vi.advanceTimersByTimeAsync(1100);
    expect([status(lms), lms.values.get('cmi.core.score.raw')]).toEqual([has, score]);
  });

  it('writes without credit only what brings the learner back', async () => {
    const lms = fakeLms({ ...NORMAL, 'cmi.core.credit': 'no-credit' });
    const { record, report } = await launch(lms);
    await record.write(answered('item-1'));
    await record.write(taken(TEST, 80));
    report.setPage('section-1/test');
    await vi.advanceTimersByTimeAsync(1100);
    const elements = lms.calls.flatMap((call) => /^SetValue ([^=]+)/.exec(call)?.[1] ?? []);
    expect(elements).toEqual([
      'cmi.core.exit',
      'cmi.suspend_data',
      'cmi.core.lesson_location',
      'cmi.core.session_time',
    ]);
  });

  it('goes out at once when the page goes out of sight, and not twice', async () => {
    const lms = fakeLms(NORMAL);
    const { record, report } = await launch(lms);
    await record.write(answered('item-1'));
    report.flush();
    const after = lms.calls.length;
    expect(interactions(lms)).toEqual(['item_1']);
    report.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lms.calls).toHaveLength(after);
  });

  it('ends the session once', async () => {
    const lms = fakeLms(NORMAL);
    const { record, report } = await launch(lms);
    await record.write(answered('item-1'));
    report.finish();
    report.finish();
    expect(lms.calls.filter((call) => call === 'Finish')).toHaveLength(1);
    expect(lms.calls.at(-1)).toBe('Finish');
    expect(interactions(lms)).toEqual(['item_1']);
  });

  it('commits many answers in parts, so that none is too large for a page that leaves', async () => {
    const lms = fakeLms(NORMAL);
    const device = newDevice();
    const offline = await launch(fakeLms({ ...NORMAL, 'cmi.core.credit': 'no-credit' }), device);
    for (let nth = 0; nth < 45; nth += 1) await offline.record.write(answered(ITEMS[nth % ITEMS.length] ?? '', 0));
    await launch(lms, device);
    await vi.advanceTimersByTimeAsync(1100);
    expect(interactions(lms)).toHaveLength(45);
    expect(lms.calls.filter((call) => call === 'Commit')).toHaveLength(4);
  });
});

describe('answers that an LMS did not keep', () => {
  it('are sent again at the next launch where it said "true" and forgot them', async () => {
    const device = newDevice();
    const first = fakeLms(NORMAL);
    const { record, report } = await launch(first, device);
    await record.write(answered('item-1'));
    await vi.advanceTimersByTimeAsync(1100);
    const kept = relaunched(first);
    await record.write(answered('item-2'));
    await vi.advanceTimersByTimeAsync(1100);
    report.finish();
    // The second answer went into a connection that was gone: the LMS has what it had after the first.
    const second = await launch(kept, device);
    await vi.advanceTimersByTimeAsync(1100);
    expect(interactions(kept)).toEqual(['item_1', 'item_2']);
    second.report.finish();
    const third = relaunched(kept);
    await launch(third, device);
    await vi.advanceTimersByTimeAsync(1100);
    expect(interactions(third)).toEqual(['item_1', 'item_2']);
  });

  it('are sent again at the next launch where it refused the commit, and the learner is told so meanwhile', async () => {
    const device = newDevice();
    const lms = fakeLms(NORMAL);
    const { record, report } = await launch(lms, device);
    const before = relaunched(lms);
    lms.hostility.commit = () => 'false';
    lms.hostility.error = () => '101';
    await record.write(answered('item-1'));
    await vi.advanceTimersByTimeAsync(1100);
    expect(report.keeping()).toEqual({ code: 'school/refused', rteError: 101 });
    report.finish();
    await launch(before, device);
    await vi.advanceTimersByTimeAsync(1100);
    expect(interactions(before)).toEqual(['item_1']);
  });

  it('wait while the server cannot be reached, and go out when it can', async () => {
    const lms = fakeLms(NORMAL);
    let isReachable = false;
    const { record, report } = await launch(lms, newDevice(), () => Promise.resolve(isReachable));
    await record.write(answered('item-1'));
    await vi.advanceTimersByTimeAsync(1100);
    expect(report.keeping()).toEqual({ code: 'school/pending' });
    expect(interactions(lms)).toEqual([]);
    isReachable = true;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(report.keeping().code).toBe('school/saved');
    expect(interactions(lms)).toEqual(['item_1']);
  });

  it('are sent again where another device wrote in between and does not know them', async () => {
    const mine = newDevice('a');
    const lms = fakeLms(NORMAL);
    const { record, report } = await launch(lms, mine);
    const lost = relaunched(lms);
    await record.write(answered('item-1'));
    await vi.advanceTimersByTimeAsync(1100);
    report.finish();
    const other = await launch(lost, newDevice('b'));
    await other.record.write(answered('item-5', 0));
    await vi.advanceTimersByTimeAsync(1100);
    other.report.finish();
    const again = relaunched(lost);
    const third = await launch(again, mine);
    await vi.advanceTimersByTimeAsync(1100);
    expect(interactions(again)).toEqual(['item_5', 'item_1']);
    expect(third.record.snapshot().items).toEqual({
      'item-1': { answers: 1, lastCredit: 1, lastSureness: 2, hasBeenRight: true },
      'item-5': { answers: 1, lastCredit: 0, lastSureness: 2, hasBeenRight: false },
    });
  });

  it('make every write another text, so that an LMS takes it again', async () => {
    const lms = fakeLms(NORMAL);
    const { record, report } = await launch(lms);
    await record.write(answered('item-1'));
    await vi.advanceTimersByTimeAsync(1100);
    const one = lms.values.get('cmi.suspend_data');
    report.finish();
    expect(lms.values.get('cmi.suspend_data')).not.toBe(one);
  });
});

describe('a session that begins badly', () => {
  it('says that the LMS refuses when it refuses from the first commit on', async () => {
    const lms = fakeLms(NORMAL);
    lms.hostility.commit = () => 'false';
    lms.hostility.error = () => '201';
    const { report } = await launch(lms);
    expect(report.keeping()).toEqual({ code: 'school/refused', rteError: 201 });
  });

  it('goes on from what is on the device where the suspend data came back damaged', async () => {
    const device = newDevice();
    const first = fakeLms(NORMAL);
    const { record, report } = await launch(first, device);
    await record.write(taken(TEST, 80));
    await vi.advanceTimersByTimeAsync(1100);
    report.finish();
    const cut = relaunched(first, { 'cmi.suspend_data': first.values.get('cmi.suspend_data')?.slice(0, 12) ?? '' });
    const again = await launch(cut, device);
    await vi.advanceTimersByTimeAsync(1100);
    expect(again.record.snapshot().quizzes[TEST]?.bestPercent).toBe(80);
    expect(decodeSnapshot(cut.values.get('cmi.suspend_data') ?? '', REGISTRY)).toMatchObject({
      ok: true,
      value: { snapshot: { quizzes: { [TEST]: { bestPercent: 80 } } } },
    });
  });
});
