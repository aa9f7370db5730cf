import { failure, success, type Result } from '../../src/domain/result.ts';
import {
  SCORM_12_ERRORS,
  type InteractionReport,
  type LaunchState,
  type LessonStatus,
  type RteAnswer,
  type RteCall,
  type RteClient,
  type RteError,
  type RteErrorNumber,
} from './rte-client.ts';
import {
  fromIdentifier,
  toDecimal,
  toFeedback,
  toIdentifier,
  toString255,
  toTime,
  toTimespan,
} from './scorm-12-format.ts';

/** The LMS's object. Its answers are parsed, never trusted: some LMSs answer with booleans and numbers. */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetLastError(): unknown;
}

const DONE: RteAnswer = success(null);
const STATUSES: readonly string[] = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'];

/** A session with an LMS of SCORM 1.2. */
export function openScorm12(api: Scorm12Api): RteClient {
  /** What the LMS is known to hold: such a value is not sent again. */
  const held = new Map<string, string>();
  const objectives = new Map<string, number>();
  let objectiveCount = 0;
  let interactions = 0;
  let phase: 'before' | 'running' | 'after' = 'before';
  // A second LMSInitialize makes Moodle forget what is not committed: one try, whatever came of it.
  let hasTried = false;

  const errorNumber = (): RteErrorNumber => {
    const said = attempt('get', '', () => api.LMSGetLastError());
    const number = said.ok ? Number(said.value) : Number.NaN;
    return SCORM_12_ERRORS.find((known) => known === number) ?? 'other';
  };

  const attempt = (call: RteCall, element: string, act: () => unknown): Result<unknown, RteError> => {
    try {
      return success(act());
    } catch (error) {
      return failure({ code: 'rte/threw', call, element, reason: String(error) });
    }
  };

  const ask = (call: RteCall, element: string, act: () => unknown): RteAnswer => {
    if (phase !== 'running') return failure({ code: 'rte/not-running', call });
    const answer = attempt(call, element, act);
    if (!answer.ok) return answer;
    return isTrue(answer.value) ? DONE : failure({ code: 'rte/refused', call, element, rteError: errorNumber() });
  };

  const get = (element: string): string => {
    const answer = attempt('get', element, () => api.LMSGetValue(element));
    return answer.ok ? textOf(answer.value) : '';
  };

  const set = (element: string, value: string): RteAnswer => {
    if (held.get(element) === value && phase === 'running') return DONE;
    const answer = ask('set', element, () => api.LMSSetValue(element, value));
    if (answer.ok) held.set(element, value);
    return answer;
  };

  /** Sets all it can; the first refusal is the answer. */
  const setAll = (values: readonly (readonly [string, string])[]): RteAnswer => {
    let first: RteAnswer = DONE;
    for (const [element, value] of values) {
      const answer = set(element, value);
      if (!answer.ok && first.ok) first = answer;
    }
    return first;
  };

  const readState = (): LaunchState => {
    const remember = (element: string) => {
      const value = get(element);
      if (value !== '') held.set(element, value);
      return value;
    };
    const status = remember('cmi.core.lesson_status');
    const raw = remember('cmi.core.score.raw');
    objectiveCount = countOf(get('cmi.objectives._count'));
    for (let nth = 0; nth < objectiveCount; nth += 1) {
      objectives.set(fromIdentifier(get(`cmi.objectives.${nth}.id`)), nth);
    }
    interactions = countOf(get('cmi.interactions._count'));
    const mode = get('cmi.core.lesson_mode');
    return {
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      isForCredit: get('cmi.core.credit') !== 'no-credit',
      isResumed: get('cmi.core.entry') === 'resume',
      learnerId: get('cmi.core.student_id'),
      learnerName: get('cmi.core.student_name'),
      status: STATUSES.includes(status) ? (status as LessonStatus) : 'unknown',
      scorePercent: percentOf(raw),
      location: remember('cmi.core.lesson_location'),
      suspendData: remember('cmi.suspend_data'),
      interactionCount: interactions,
    };
  };

  return {
    initialize: () => {
      if (hasTried) return failure({ code: 'rte/not-running', call: 'initialize' });
      hasTried = true;
      phase = 'running';
      const answer = ask('initialize', '', () => api.LMSInitialize(''));
      if (answer.ok) return success(readState());
      phase = 'after';
      return answer;
    },
    keepOnExit: () => set('cmi.core.exit', 'suspend'),
    setScore: (scorePercent) =>
      setAll([
        ['cmi.core.score.min', '0'],
        ['cmi.core.score.max', '100'],
        ['cmi.core.score.raw', toDecimal(scorePercent)],
      ]),
    setStatus: (status) => set('cmi.core.lesson_status', status),
    setObjective: ({ objective, scorePercent, status }) => {
      const index = objectives.get(objective) ?? objectiveCount;
      const at = `cmi.objectives.${index}`;
      if (!objectives.has(objective)) {
        const made = set(`${at}.id`, toIdentifier(objective));
        if (!made.ok) return made;
        objectives.set(objective, index);
        objectiveCount += 1;
      }
      return setAll([
        [`${at}.score.min`, '0'],
        [`${at}.score.max`, '100'],
        [`${at}.score.raw`, toDecimal(scorePercent)],
        [`${at}.status`, status],
      ]);
    },
    addInteraction: (report) => {
      const at = `cmi.interactions.${interactions}`;
      const made = set(`${at}.id`, toIdentifier(report.item));
      if (!made.ok) return made;
      interactions += 1;
      return setAll(interactionValues(at, report));
    },
    setSuspendData: (text) => set('cmi.suspend_data', text),
    setLocation: (page) => set('cmi.core.lesson_location', toString255(page)),
    setSessionTime: (durationMs) => set('cmi.core.session_time', toTimespan(durationMs)),
    commit: () => ask('commit', '', () => api.LMSCommit('')),
    finish: () => {
      const answer = ask('finish', '', () => api.LMSFinish(''));
      phase = 'after';
      return answer;
    },
  };
}

const RESULTS = { right: 'correct', partly: 'neutral', wrong: 'wrong' } as const;

function interactionValues(at: string, report: InteractionReport): [string, string][] {
  const { type, given, right } = toFeedback(report.answer);
  return [
    [`${at}.objectives.0.id`, toIdentifier(report.objective)],
    [`${at}.time`, toTime(report.at)],
    [`${at}.type`, type],
    ...right.map((pattern, nth): [string, string] => [`${at}.correct_responses.${nth}.pattern`, pattern]),
    [`${at}.weighting`, '1'],
    // No answer that the type allows: the element stays empty, as it is.
    ...(given === '' ? [] : [[`${at}.student_response`, given] as [string, string]]),
    [`${at}.result`, RESULTS[report.result]],
    [`${at}.latency`, toTimespan(report.latencyMs)],
  ];
}

/** A value as text: once set, Moodle gives numbers back as numbers. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isTrue(answer: unknown): boolean {
  return answer === 1 || textOf(answer).toLowerCase() === 'true';
}

function countOf(text: string): number {
  const count = Number.parseInt(text, 10);
  return Number.isFinite(count) && count > 0 ? count : 0;
}

function percentOf(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : null;
}
