import type { Result } from '../../src/domain/result.ts';

/** SCORM 1.2 RTE 3.3.7; `other`: a number the standard does not know, or none. */
export const SCORM_12_ERRORS = [0, 101, 201, 202, 203, 301, 401, 402, 403, 404, 405] as const;
export type RteErrorNumber = (typeof SCORM_12_ERRORS)[number] | 'other';

export type RteCall = 'initialize' | 'get' | 'set' | 'commit' | 'finish';

/** Why the LMS did not do what it was asked. `element` is the CMI element, '' where there is none. */
export type RteError =
  | { code: 'rte/refused'; call: RteCall; element: string; rteError: RteErrorNumber }
  | { code: 'rte/threw'; call: RteCall; element: string; reason: string }
  /** Asked before `initialize` succeeded or after `finish`. */
  | { code: 'rte/not-running'; call: RteCall };

export type RteAnswer = Result<null, RteError>;

export type LaunchMode = 'normal' | 'browse' | 'review';
export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed' | 'not attempted' | 'unknown';
export type ReportedStatus = 'passed' | 'failed' | 'incomplete';

/** What the LMS knew at launch. */
export interface LaunchState {
  mode: LaunchMode;
  /** Whether this launch counts. */
  isForCredit: boolean;
  /** Whether the LMS says an earlier session was suspended. */
  isResumed: boolean;
  learnerId: string;
  learnerName: string;
  status: LessonStatus;
  /** 0…100; `null` where there is none. */
  scorePercent: number | null;
  location: string;
  suspendData: string;
  interactionCount: number;
}

export interface ObjectiveReport {
  /** A slug. */
  objective: string;
  /** 0…100. */
  scorePercent: number;
  status: 'passed' | 'incomplete';
}

/** Parts of a response by their place in the author's order: an edge may name them as its standard wants. */
export type InteractionAnswer =
  | { type: 'choice'; isSet: boolean; given: number[]; right: number[] }
  | { type: 'sequencing'; given: number[]; right: number[] }
  /** Pairs of the place of the left part and the place of the right part. */
  | { type: 'matching'; given: [number, number][]; right: [number, number][] }
  | { type: 'fill-in'; given: string; right: string[] }
  | { type: 'numeric'; given: number | null; right: number };

/** One answer, as a teacher finds it in the LMS's reports. */
export interface InteractionReport {
  /** A slug. */
  item: string;
  /** A slug. */
  objective: string;
  answer: InteractionAnswer;
  result: 'right' | 'partly' | 'wrong';
  /** Milliseconds since 1970. */
  at: number;
  latencyMs: number;
}

/**
 * One session with an LMS, whatever its standard. Calls change nothing at the LMS for good until `commit`; a value
 * that is already there is not sent again.
 */
export interface RteClient {
  /** Once per page. Every other call fails with `rte/not-running` before and after. */
  initialize(): Result<LaunchState, RteError>;
  /** Asks for the data to be given back at the next launch, however this one ends. Call it right after `initialize`. */
  keepOnExit(): RteAnswer;
  /** 0…100; minimum and maximum go along. */
  setScore(scorePercent: number): RteAnswer;
  setStatus(status: ReportedStatus): RteAnswer;
  setObjective(report: ObjectiveReport): RteAnswer;
  /** Adds an interaction after those that are there. */
  addInteraction(report: InteractionReport): RteAnswer;
  setSuspendData(text: string): RteAnswer;
  setLocation(page: string): RteAnswer;
  setSessionTime(durationMs: number): RteAnswer;
  commit(): RteAnswer;
  finish(): RteAnswer;
}
