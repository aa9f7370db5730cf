import { decodeSnapshot, encodeSnapshot } from '../../../scorm/suspend/codec.ts';
import type { Registry } from '../../../scorm/suspend/registry.ts';
import type { LaunchState, ReportedStatus, RteClient, RteError } from '../../../scorm/rte/rte-client.ts';
import type { CourseItems } from '../../domain/course/course-items.ts';
import type { Outline } from '../../domain/course/outline.ts';
import { masteryByObjective } from '../../domain/progress/mastery.ts';
import { courseProgress, type CourseProgress } from '../../domain/progress/progress.ts';
import type { Fact, FactOf } from '../../domain/record/fact.ts';
import type { Snapshot } from '../../domain/record/snapshot.ts';
import type { SentLedger } from '../../progress/sent-ledger.ts';
import type { LearnerRecord } from '../keep-record.ts';
import { interactionOf } from './interaction-of.ts';
import { findSent, REFUSED } from './find-sent.ts';
import type { SchoolKeeping } from './school-keeping.ts';

/** After a change, until it is reported: answers in quick succession go together. */
const DEBOUNCE_MS = 1000;
/** After a report that failed, until the next try. */
const RETRY_MS = 30_000;
/** Interactions between two commits: a commit on leaving must stay under the 64 KiB a browser lets pass then. */
const INTERACTIONS_PER_COMMIT = 20;

export interface ReportParts {
  rte: RteClient;
  launch: LaunchState;
  record: LearnerRecord;
  outline: Outline;
  items: CourseItems;
  registry: Registry;
  ledger: SentLedger;
  now: () => number;
  /** Whether the LMS's server answers: a commit of an offline page says "true" and is lost. */
  isReachable: () => Promise<boolean>;
}

export interface Report {
  keeping(): SchoolKeeping;
  /** Called when `keeping` changes. */
  subscribe(listener: () => void): void;
  /** The bookmark of the next report. */
  setPage(page: string): void;
  /** Reports at once what is not reported yet: for a page that goes out of sight. */
  flush(): void;
  /** Reports, and ends the session. Once; the page is leaving. */
  finish(): void;
}

/**
 * Reports a record to the LMS of a session that counts (`launch.mode` is `normal`), now and after each change. A
 * status is never lowered, a score neither. Without credit only what brings the learner back is written.
 */
export async function reportToLms(parts: ReportParts): Promise<Report> {
  const { rte, launch, record, outline, registry, ledger, now } = parts;
  const startedAt = now();
  const before = decodeSnapshot(launch.suspendData, registry);
  const sent = await findSent(ledger, record.facts(), before.ok ? before.value : null);
  const listeners = new Set<() => void>();
  let { counter } = sent;
  let status = launch.status;
  let page = launch.location;
  let keeping: SchoolKeeping = { code: 'school/saved', at: startedAt };
  let reported: readonly Fact[] | null = null;
  /** Answers that went to the LMS and are not committed yet. */
  let waiting: string[] = [];
  let isRunning = true;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const say = (next: SchoolKeeping) => {
    keeping = next;
    for (const listener of listeners) listener();
  };

  const schedule = (afterMs: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = isRunning ? setTimeout(() => void reportWhenReachable(), afterMs) : null;
  };

  const reportWhenReachable = async () => {
    if (await parts.isReachable()) report();
    else {
      say({ code: 'school/pending' });
      schedule(RETRY_MS);
    }
  };

  const report = () => {
    if (!isRunning) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const facts = record.facts();
    const snapshot = record.snapshot();
    const progress = courseProgress(outline, snapshot);
    if (launch.isForCredit) {
      reportResult(progress);
      reportAnswers();
      reportObjectives(rte, outline, snapshot);
    }
    if (save(snapshot)) reported = facts;
    else schedule(RETRY_MS);
  };

  const reportResult = ({ scorePercent, hasPassed, hasFailed }: CourseProgress) => {
    if (scorePercent !== null) rte.setScore(Math.max(scorePercent, launch.scorePercent ?? 0));
    const next = raisedStatus(status, hasPassed ? 'passed' : hasFailed ? 'failed' : 'incomplete');
    if (next !== null && rte.setStatus(next).ok) status = next;
  };

  const reportAnswers = () => {
    const unsent = record.facts().filter((fact) => fact.kind === 'item.answered' && !sent.facts.has(fact.id));
    for (let from = 0; from < unsent.length; from += INTERACTIONS_PER_COMMIT) {
      const batch = unsent.slice(from, from + INTERACTIONS_PER_COMMIT) as FactOf<'item.answered'>[];
      for (const fact of batch) {
        const item = parts.items[fact.item];
        if (item) rte.addInteraction(interactionOf(fact, item));
        sent.facts.add(fact.id);
      }
      waiting.push(...batch.map((fact) => fact.id));
      if (from + INTERACTIONS_PER_COMMIT < unsent.length) save(record.snapshot());
    }
  };

  const save = (snapshot: Snapshot): boolean => {
    counter += 1;
    const { text } = encodeSnapshot(snapshot, registry, { edition: outline.version, counter });
    const taken = rte.setSuspendData(text);
    rte.setLocation(page);
    rte.setSessionTime(now() - startedAt);
    const committed = rte.commit();
    const answer = taken.ok ? committed : taken;
    // What the ledger cannot keep is sent again at the next launch.
    void ledger.mark(waiting, answer.ok ? counter : REFUSED).catch(() => undefined);
    waiting = [];
    say(answer.ok ? { code: 'school/saved', at: now() } : refusedBecause(answer.error));
    return answer.ok;
  };

  rte.keepOnExit();
  // An LMS may take a session that ends as "not attempted" for completed.
  const begun = launch.isForCredit ? raisedStatus(status, 'incomplete') : null;
  if (begun !== null && rte.setStatus(begun).ok) status = begun;
  const opened = rte.commit();
  if (!opened.ok) keeping = refusedBecause(opened.error);
  record.subscribe(() => {
    if (record.facts() !== reported) schedule(DEBOUNCE_MS);
  });
  if (record.facts().length > 0) schedule(DEBOUNCE_MS);

  return {
    keeping: () => keeping,
    subscribe: (listener) => listeners.add(listener),
    setPage: (shown) => {
      if (shown === page) return;
      page = shown;
      schedule(DEBOUNCE_MS);
    },
    flush: () => {
      if (timer !== null || record.facts() !== reported) report();
    },
    finish: () => {
      if (!isRunning) return;
      report();
      isRunning = false;
      if (timer !== null) clearTimeout(timer);
      rte.finish();
    },
  };
}

/** The status to write, or `null` where the LMS has that or better. */
function raisedStatus(has: LaunchState['status'], wanted: ReportedStatus): ReportedStatus | null {
  const RANK = { unknown: 0, 'not attempted': 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };
  return RANK[wanted] > RANK[has] ? wanted : null;
}

function reportObjectives(rte: RteClient, outline: Outline, snapshot: Snapshot): void {
  for (const { objective, level, items, answered } of masteryByObjective(outline, snapshot)) {
    if (level === null) continue;
    const scorePercent = Math.round(level * 100);
    const isReached = answered === items && scorePercent >= outline.policy.passMarkPercent;
    rte.setObjective({ objective, scorePercent, status: isReached ? 'passed' : 'incomplete' });
  }
}

/** Why an LMS did not take something, as the learner is told. */
export function refusedBecause(error: RteError): SchoolKeeping {
  return { code: 'school/refused', rteError: error.code === 'rte/refused' ? error.rteError : 'other' };
}
