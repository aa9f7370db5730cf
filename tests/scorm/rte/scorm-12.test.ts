import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import type { InteractionAnswer, InteractionReport } from '../../../scorm/rte/rte-client.ts';
import { openScorm12 } from '../../../scorm/rte/scorm-12.ts';
import { fakeLms } from '../../fixtures/fake-lms.ts';

const done = { ok: true, value: null };
const AT = new Date(2026, 10, 22, 14, 3, 9).getTime();

function report(
  item: string,
  answer: InteractionAnswer,
  result: InteractionReport['result'] = 'right',
): InteractionReport {
  return { item, objective: 'tell-types-apart', answer, result, at: AT, latencyMs: 12_340 };
}

const ANSWERS: [InteractionReport, Record<string, string>][] = [
  [
    report('border-or-seasonal', { type: 'choice', isSet: false, given: [1], right: [0] }, 'wrong'),
    { type: 'choice', student_response: 'b', 'correct_responses.0.pattern': 'a', result: 'wrong' },
  ],
  [
    report('pick-all', { type: 'choice', isSet: true, given: [0, 2], right: [0, 2, 3] }, 'partly'),
    { type: 'choice', student_response: '{a,c}', 'correct_responses.0.pattern': '{a,c,d}', result: 'neutral' },
  ],
  [
    report('in-order', { type: 'sequencing', given: [1, 0, 2], right: [0, 1, 2] }, 'partly'),
    { type: 'sequencing', student_response: 'b,a,c', 'correct_responses.0.pattern': 'a,b,c', result: 'neutral' },
  ],
  [
    report('match', { type: 'matching', given: [[0, 1]], right: [[0, 0]] }, 'wrong'),
    { type: 'matching', student_response: '1.b', 'correct_responses.0.pattern': '1.a', result: 'wrong' },
  ],
  [
    report('word', { type: 'fill-in', given: 'no devolución', right: ['no devolución', 'non-refoulement'] }),
    {
      type: 'fill-in',
      student_response: 'no devolución',
      'correct_responses.0.pattern': 'no devolución',
      'correct_responses.1.pattern': 'non-refoulement',
      result: 'correct',
    },
  ],
  [
    report('days', { type: 'numeric', given: 12.5, right: 12.5 }),
    { type: 'numeric', student_response: '12.5', 'correct_responses.0.pattern': '12.5', result: 'correct' },
  ],
];

/** What scorm-again holds, as plain data. */
function kept(part: object): Record<string, Record<string, unknown>> {
  return JSON.parse(JSON.stringify(part)) as Record<string, Record<string, unknown>>;
}

function flatPatterns(patterns: unknown): Record<string, string> {
  const all = Object.values(patterns as Record<string, { pattern: string }>);
  return Object.fromEntries(all.map(({ pattern }, nth) => [`correct_responses.${nth}.pattern`, pattern]));
}

describe('a session with scorm-again, strict', () => {
  function launch(core: Record<string, string> = {}) {
    const lms = new Scorm12API({ autocommit: false, strict_errors: true, logLevel: 5 });
    lms.loadFromJSON({ cmi: { core: { student_id: 'officer-7', student_name: 'Rivas, Ana', ...core } } }, '');
    return { lms, rte: openScorm12(lms) };
  }

  it('is told who launches, and that nothing is there yet', () => {
    const { rte } = launch({ credit: 'credit', lesson_mode: 'normal', entry: 'ab-initio' });
    expect(rte.initialize()).toEqual({
      ok: true,
      value: {
        mode: 'normal',
        isForCredit: true,
        isResumed: false,
        learnerId: 'officer-7',
        learnerName: 'Rivas, Ana',
        status: 'not attempted',
        scorePercent: null,
        location: '',
        suspendData: '',
        interactionCount: 0,
      },
    });
  });

  it('takes score, status, objective, place, time and suspend data', () => {
    const { lms, rte } = launch();
    rte.initialize();
    expect([
      rte.keepOnExit(),
      rte.setScore(66.666),
      rte.setStatus('incomplete'),
      rte.setObjective({ objective: 'tell-types-apart', scorePercent: 80, status: 'passed' }),
      rte.setObjective({ objective: 'name-the-norm', scorePercent: 40, status: 'incomplete' }),
      rte.setObjective({ objective: 'tell-types-apart', scorePercent: 90, status: 'passed' }),
      rte.setSuspendData('1abc'),
      rte.setLocation('intro/concepts'),
      rte.setSessionTime(65_432),
      rte.commit(),
    ]).toEqual(Array.from({ length: 10 }, () => done));
    const plain = kept(lms.cmi);
    expect(plain['core']).toMatchObject({
      exit: 'suspend',
      lesson_status: 'incomplete',
      lesson_location: 'intro/concepts',
      session_time: '00:01:05.43',
      score: { raw: '66.67', min: '0', max: '100' },
    });
    expect(plain['suspend_data']).toBe('1abc');
    expect(Object.values(plain['objectives'] ?? {})).toEqual([
      { id: 'tell_types_apart', status: 'passed', score: { raw: '90', min: '0', max: '100' } },
      { id: 'name_the_norm', status: 'incomplete', score: { raw: '40', min: '0', max: '100' } },
    ]);
  });

  it.each(ANSWERS)('takes every element of an interaction: $item', (given, expected) => {
    const { lms, rte } = launch();
    rte.initialize();
    expect(rte.addInteraction(given)).toEqual(done);
    const { correct_responses: patterns, objectives, ...rest } = kept(lms.cmi.interactions)['0'] ?? {};
    expect({ ...rest, ...flatPatterns(patterns), objectives: Object.values(objectives as object) }).toEqual({
      ...expected,
      id: given.item.replaceAll('-', '_'),
      time: '14:03:09',
      weighting: '1',
      // scorm-again drops the leading zeros of the hours.
      latency: '00:00:12.34',
      objectives: [{ id: 'tell_types_apart' }],
    });
  });

  it('can be had once', () => {
    const { rte } = launch();
    expect(rte.initialize().ok).toBe(true);
    expect(rte.initialize()).toEqual({ ok: false, error: { code: 'rte/not-running', call: 'initialize' } });
    expect(rte.finish()).toEqual(done);
    expect(rte.finish()).toEqual({ ok: false, error: { code: 'rte/not-running', call: 'finish' } });
    expect(rte.setScore(5)).toEqual({ ok: false, error: { code: 'rte/not-running', call: 'set' } });
  });
});

describe('what an LMS is asked', () => {
  it('is to keep what it already has no second time', () => {
    const lms = fakeLms({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': 'intro/trends' });
    const rte = openScorm12(lms.api);
    rte.initialize();
    rte.setStatus('incomplete');
    rte.setLocation('intro/trends');
    rte.setScore(70);
    rte.setScore(70);
    expect(lms.calls).toEqual([
      'Initialize',
      'SetValue cmi.core.score.min=0',
      'SetValue cmi.core.score.max=100',
      'SetValue cmi.core.score.raw=70',
    ]);
  });

  it('is to put new objectives and interactions after those that are there', () => {
    const lms = fakeLms({
      'cmi.objectives.0.id': 'tell_types_apart',
      'cmi.objectives.1.id': 'name_the_norm',
      'cmi.interactions.0.id': 'border_or_seasonal',
    });
    const rte = openScorm12(lms.api);
    expect(rte.initialize()).toMatchObject({ value: { interactionCount: 1 } });
    rte.setObjective({ objective: 'name-the-norm', scorePercent: 50, status: 'incomplete' });
    rte.setObjective({ objective: 'a-new-one', scorePercent: 50, status: 'incomplete' });
    rte.addInteraction(report('days', { type: 'numeric', given: 1, right: 1 }));
    expect(lms.values.get('cmi.objectives.1.score.raw')).toBe('50');
    expect(lms.values.get('cmi.objectives.2.id')).toBe('a_new_one');
    expect(lms.values.get('cmi.interactions.1.id')).toBe('days');
  });
});

describe('a hostile LMS', () => {
  it('answers with numbers and booleans, and is understood', () => {
    const lms = fakeLms({ 'cmi.core.lesson_status': 'incomplete' });
    lms.hostility.initialize = () => true;
    lms.hostility.commit = () => 1;
    lms.hostility.get = (element) =>
      element === 'cmi.core.score.raw' ? 5 : element.endsWith('._count') ? 0 : undefined;
    const rte = openScorm12(lms.api);
    expect(rte.initialize()).toMatchObject({ ok: true, value: { scorePercent: 5, interactionCount: 0 } });
    expect(rte.commit()).toEqual(done);
  });

  it('refuses the session: nothing else is asked of it', () => {
    const lms = fakeLms();
    lms.hostility.initialize = () => 'false';
    lms.hostility.error = () => 101;
    const rte = openScorm12(lms.api);
    expect(rte.initialize()).toEqual({
      ok: false,
      error: { code: 'rte/refused', call: 'initialize', element: '', rteError: 101 },
    });
    expect(rte.commit()).toEqual({ ok: false, error: { code: 'rte/not-running', call: 'commit' } });
    expect(lms.calls).toEqual(['Initialize']);
  });

  it('refuses a commit with an error number, or with one nobody knows', () => {
    const lms = fakeLms();
    const rte = openScorm12(lms.api);
    rte.initialize();
    lms.hostility.commit = () => 'false';
    lms.hostility.error = () => '391';
    expect(rte.commit()).toEqual({
      ok: false,
      error: { code: 'rte/refused', call: 'commit', element: '', rteError: 'other' },
    });
  });

  it.each([
    'cmi.core.score.raw',
    'cmi.core.lesson_status',
    'cmi.suspend_data',
    'cmi.core.lesson_location',
    'cmi.core.session_time',
    'cmi.core.exit',
    'cmi.objectives.0.status',
    'cmi.interactions.0.type',
  ])('refuses %s: that call says so, the others go on', (refused) => {
    const lms = fakeLms();
    lms.hostility.set = (element) => (element === refused ? 'false' : undefined);
    lms.hostility.error = () => '405';
    const rte = openScorm12(lms.api);
    rte.initialize();
    const answers = [
      rte.keepOnExit(),
      rte.setScore(50),
      rte.setStatus('incomplete'),
      rte.setObjective({ objective: 'one', scorePercent: 50, status: 'incomplete' }),
      rte.addInteraction(report('days', { type: 'numeric', given: 1, right: 1 })),
      rte.setSuspendData('1abc'),
      rte.setLocation('intro/concepts'),
      rte.setSessionTime(1000),
    ];
    expect(answers.filter((answer) => !answer.ok)).toEqual([
      { ok: false, error: { code: 'rte/refused', call: 'set', element: refused, rteError: 405 } },
    ]);
    expect(rte.commit()).toEqual(done);
    expect(lms.values.get('cmi.interactions.0.latency')).toBe('0000:00:12.34');
  });

  it('throws from any call: that is an answer too', () => {
    const fall = () => {
      throw new TypeError("Cannot read properties of undefined (reading 'id')");
    };
    const threw = (call: string, element: string) => ({
      ok: false,
      error: {
        code: 'rte/threw',
        call,
        element,
        reason: "TypeError: Cannot read properties of undefined (reading 'id')",
      },
    });
    const lms = fakeLms();
    const rte = openScorm12(lms.api);
    rte.initialize();
    lms.hostility.set = fall;
    lms.hostility.commit = fall;
    lms.hostility.finish = fall;
    expect(rte.setStatus('incomplete')).toEqual(threw('set', 'cmi.core.lesson_status'));
    expect(rte.commit()).toEqual(threw('commit', ''));
    expect(rte.finish()).toEqual(threw('finish', ''));
    const other = fakeLms();
    other.hostility.initialize = fall;
    expect(openScorm12(other.api).initialize()).toEqual(threw('initialize', ''));
  });

  it('throws from every question at launch: the launch goes on with what is usual', () => {
    const lms = fakeLms();
    lms.hostility.get = () => {
      throw new Error('gone');
    };
    expect(openScorm12(lms.api).initialize()).toEqual({
      ok: true,
      value: {
        mode: 'normal',
        isForCredit: true,
        isResumed: false,
        learnerId: '',
        learnerName: '',
        status: 'unknown',
        scorePercent: null,
        location: '',
        suspendData: '',
        interactionCount: 0,
      },
    });
  });
});
