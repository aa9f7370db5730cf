import type { AttemptKey } from './fact.ts';
import {
  EMPTY_SNAPSHOT,
  type CasePlay,
  type CaseState,
  type GivenAnswer,
  type ItemMark,
  type QuizAttempt,
  type QuizState,
  type Snapshot,
} from './snapshot.ts';

/** The least snapshot that holds all that any of the given ones holds. */
export function joinSnapshots(...snapshots: readonly Snapshot[]): Snapshot {
  return snapshots.reduce(joinTwo, EMPTY_SNAPSHOT);
}

function joinTwo(a: Snapshot, b: Snapshot): Snapshot {
  return {
    lessons: joinBy(a.lessons, b.lessons, (one, other) => (one === 'read' ? one : other)),
    items: joinBy(a.items, b.items, joinMarks),
    quizzes: joinBy(a.quizzes, b.quizzes, joinQuizzes),
    cases: joinBy(a.cases, b.cases, joinCases),
    place: greater(a.place, b.place, (place) => [place.atSeconds, place.page]),
  };
}

function joinBy<T>(a: Record<string, T>, b: Record<string, T>, join: (one: T, other: T) => T): Record<string, T> {
  const joined = { ...a };
  for (const [id, other] of Object.entries(b)) {
    const one = joined[id];
    joined[id] = one === undefined ? other : join(one, other);
  }
  return joined;
}

function joinMarks(a: ItemMark, b: ItemMark): ItemMark {
  const later = greater(a, b, (mark) => [mark.answers, mark.lastCredit, mark.lastSureness ?? 0]) ?? a;
  return { ...later, hasBeenRight: a.hasBeenRight || b.hasBeenRight };
}

function joinQuizzes(a: QuizState, b: QuizState): QuizState {
  return {
    attempt: joinAttempts(a.attempt, b.attempt, joinSameAttempt),
    bestPercent: max(a.bestPercent, b.bestPercent),
  };
}

function joinCases(a: CaseState, b: CaseState): CaseState {
  return {
    play: joinAttempts(a.play, b.play, joinSamePlay),
    bestPercent: max(a.bestPercent, b.bestPercent),
    endings: [...new Set([...a.endings, ...b.endings])].sort(),
  };
}

/** Of two attempts the later one by ordinal, then seed; two views of the same attempt are joined. */
function joinAttempts<T extends AttemptKey>(a: T | null, b: T | null, joinSame: (a: T, b: T) => T): T | null {
  if (a === null || b === null) return a ?? b;
  if (a.ordinal === b.ordinal && a.seed === b.seed) return joinSame(a, b);
  return a.ordinal > b.ordinal || (a.ordinal === b.ordinal && a.seed > b.seed) ? a : b;
}

function joinSameAttempt(a: QuizAttempt, b: QuizAttempt): QuizAttempt {
  const isFinished = a.isFinished || b.isFinished;
  const shape = greater(a, b, (attempt) => [attempt.items.length, JSON.stringify(attempt.items)]) ?? a;
  return {
    ...shape,
    isRetry: a.isRetry && b.isRetry,
    isFinished,
    items: isFinished ? [] : shape.items,
    answers: isFinished ? {} : joinBy(a.answers, b.answers, joinAnswers),
  };
}

function joinAnswers(a: GivenAnswer, b: GivenAnswer): GivenAnswer {
  return greater(a, b, (answer) => [answer.response ? 1 : 0, canonical(answer)]) ?? a;
}

function joinSamePlay(a: CasePlay, b: CasePlay): CasePlay {
  const isEnded = a.isEnded || b.isEnded;
  const longer = greater(a, b, (play) => [play.path.length, JSON.stringify(play.path)]) ?? a;
  return { ...longer, isEnded, path: isEnded ? [] : longer.path };
}

function canonical(answer: GivenAnswer): string {
  const { response } = answer;
  const body =
    response?.kind === 'assignment'
      ? Object.entries(response.assignment).sort(([x], [y]) => (x < y ? -1 : 1))
      : Object.values(response ?? {});
  return JSON.stringify([answer.credit, answer.sureness, body]);
}

/** The greater of two by a list of keys, compared in turn. */
function greater<T>(a: T | null, b: T | null, keys: (thing: T) => (number | string)[]): T | null {
  if (a === null || b === null) return a ?? b;
  const [left, right] = [keys(a), keys(b)];
  for (const [index, key] of left.entries()) {
    const other = right[index];
    if (other === undefined || key === other) continue;
    return key > other ? a : b;
  }
  return a;
}

function max(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
