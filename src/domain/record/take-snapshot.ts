import { byTime, isSameAttempt, type AttemptKey, type Fact, type FactOf } from './fact.ts';
import { joinSnapshots } from './join-snapshots.ts';
import {
  ANSWER_COUNT_LIMIT,
  quarterCredit,
  type CasePlay,
  type CaseState,
  type QuizAttempt,
  type QuizState,
  type Snapshot,
} from './snapshot.ts';

/** What a record comes to. A pure function of the set of facts: their order does not matter. */
export function takeSnapshot(facts: readonly Fact[]): Snapshot {
  const own: Snapshot = { lessons: {}, items: {}, quizzes: {}, cases: {}, place: null };
  const received: Snapshot[] = [];
  for (const fact of [...facts].sort(byPhase)) {
    if (fact.kind === 'snapshot.received') received.push(fact.snapshot);
    else record(own, fact);
  }
  return joinSnapshots(own, ...received);
}

/**
 * Starts before answers before ends, decisions by their step: a clock that was set back, or two devices' clocks, must
 * not put an answer before the attempt it belongs to.
 */
function byPhase(a: Fact, b: Fact): number {
  return phase(a) - phase(b) || stepOf(a) - stepOf(b) || byTime(a, b);
}

function phase(fact: Fact): number {
  if (fact.kind === 'attempt.started' || fact.kind === 'case.started') return 0;
  return fact.kind === 'attempt.finished' || fact.kind === 'case.ended' ? 2 : 1;
}

function stepOf(fact: Fact): number {
  return fact.kind === 'case.decided' ? fact.step : 0;
}

function record(own: Snapshot, fact: Exclude<Fact, FactOf<'snapshot.received'>>): void {
  switch (fact.kind) {
    case 'lesson.opened':
      own.lessons[fact.lesson] ??= 'opened';
      return;
    case 'lesson.read':
      own.lessons[fact.lesson] = 'read';
      return;
    case 'attempt.started':
      startAttempt(quizOf(own, fact.activity), fact);
      return;
    case 'item.answered':
      recordAnswer(own, fact);
      return;
    case 'attempt.finished':
      finishAttempt(quizOf(own, fact.activity), fact);
      return;
    case 'case.started':
      startPlay(caseOf(own, fact.activity), fact.attempt);
      return;
    case 'case.decided':
      recordDecision(caseOf(own, fact.activity), fact);
      return;
    case 'case.ended':
      endPlay(caseOf(own, fact.activity), fact);
      return;
    case 'place.visited':
      own.place = { page: fact.page, atSeconds: Math.floor(fact.at / 1000) };
      return;
    case 'reflection.written':
      return;
  }
}

function quizOf(own: Snapshot, activity: string): QuizState {
  return (own.quizzes[activity] ??= { attempt: null, bestPercent: null });
}

function caseOf(own: Snapshot, activity: string): CaseState {
  return (own.cases[activity] ??= { play: null, bestPercent: null, endings: [] });
}

function isLater(attempt: AttemptKey, than: AttemptKey | null): boolean {
  return (
    than === null || attempt.ordinal > than.ordinal || (attempt.ordinal === than.ordinal && attempt.seed > than.seed)
  );
}

function startAttempt(quiz: QuizState, fact: FactOf<'attempt.started'>): void {
  if (!isLater(fact.attempt, quiz.attempt)) return;
  quiz.attempt = { ...fact.attempt, isRetry: fact.isRetry, isFinished: false, items: fact.items, answers: {} };
}

function recordAnswer(own: Snapshot, fact: FactOf<'item.answered'>): void {
  const before = own.items[fact.item];
  own.items[fact.item] = {
    answers: Math.min(ANSWER_COUNT_LIMIT, (before?.answers ?? 0) + 1),
    lastCredit: quarterCredit(fact.credit),
    lastSureness: fact.sureness,
    hasBeenRight: (before?.hasBeenRight ?? false) || fact.credit >= 1,
  };
  const attempt = openAttempt(quizOf(own, fact.activity), fact.attempt);
  // Two tabs may answer the same item of the same attempt: the earlier answer stands.
  if (attempt && !attempt.answers[fact.item]) {
    attempt.answers[fact.item] = {
      response: fact.response,
      credit: quarterCredit(fact.credit),
      sureness: fact.sureness,
    };
  }
}

function finishAttempt(quiz: QuizState, fact: FactOf<'attempt.finished'>): void {
  if (!fact.isRetry) quiz.bestPercent = Math.max(quiz.bestPercent ?? 0, Math.round(fact.scorePercent));
  if (quiz.attempt && isSameAttempt(quiz.attempt, fact.attempt)) {
    quiz.attempt = { ...quiz.attempt, isFinished: true, items: [], answers: {} };
  }
}

function openAttempt(quiz: QuizState, key: AttemptKey): QuizAttempt | null {
  const { attempt } = quiz;
  return attempt && !attempt.isFinished && isSameAttempt(attempt, key) ? attempt : null;
}

function startPlay(state: CaseState, key: AttemptKey): void {
  if (isLater(key, state.play)) state.play = { ...key, isEnded: false, path: [] };
}

function recordDecision(state: CaseState, fact: FactOf<'case.decided'>): void {
  const play = openPlay(state, fact.attempt);
  if (play && play.path.length === fact.step) play.path = [...play.path, { node: fact.node, choice: fact.choice }];
}

function endPlay(state: CaseState, fact: FactOf<'case.ended'>): void {
  state.bestPercent = Math.max(state.bestPercent ?? 0, Math.round(fact.scorePercent));
  state.endings = [...new Set([...state.endings, fact.ending])].sort();
  if (state.play && isSameAttempt(state.play, fact.attempt)) state.play = { ...state.play, isEnded: true, path: [] };
}

function openPlay(state: CaseState, key: AttemptKey): CasePlay | null {
  return state.play && !state.play.isEnded && isSameAttempt(state.play, key) ? state.play : null;
}
