import type { Fact } from '../domain/record/fact.ts';
import { ANSWER_COUNT_LIMIT } from '../domain/record/snapshot.ts';
import { byKind, fields, flag, list, numberFrom, oneOf, orNull, table, text, whole, type Shape } from './shapes.ts';

const anyText = text(0, Infinity);
const anyNumber = numberFrom(-Infinity, Infinity);
const id = text(1, 200);
const percent = numberFrom(0, 100);
const credit = numberFrom(0, 1);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const sureness = oneOf(null, 1, 2, 3);
const attempt = { ordinal: count, seed: count };

const response = byKind({
  choice: fields({ choice: id }),
  choices: fields({ choices: list(id) }),
  order: fields({ order: list(id) }),
  assignment: fields({ assignment: table(id) }),
  text: fields({ text: anyText }),
});

const givenAnswer = fields({ response: orNull(response), credit, sureness });

const snapshot = fields({
  lessons: table(oneOf('opened', 'read')),
  items: table(
    fields({ answers: whole(1, ANSWER_COUNT_LIMIT), lastCredit: credit, lastSureness: sureness, hasBeenRight: flag }),
  ),
  quizzes: table(
    fields({
      attempt: orNull(
        fields({ ...attempt, isRetry: flag, isFinished: flag, items: list(id), answers: table(givenAnswer) }),
      ),
      bestPercent: orNull(percent),
    }),
  ),
  cases: table(
    fields({
      play: orNull(fields({ ...attempt, isEnded: flag, path: list(fields({ node: id, choice: id })) })),
      bestPercent: orNull(percent),
      endings: list(id),
    }),
  ),
  place: orNull(fields({ page: anyText, atSeconds: anyNumber })),
});

const base = { id, at: anyNumber, device: id };
const fact = (shapes: Readonly<Record<string, Shape>>) => fields({ ...base, ...shapes });
const inAttempt = (shapes: Readonly<Record<string, Shape>>) =>
  fact({ activity: id, attempt: fields(attempt), ...shapes });

const isFact = byKind({
  'lesson.opened': fact({ lesson: id }),
  'lesson.read': fact({ lesson: id }),
  'attempt.started': inAttempt({ items: list(id), isRetry: flag }),
  'item.answered': inAttempt({ item: id, response, credit, sureness, latencyMs: anyNumber }),
  'attempt.finished': inAttempt({ isRetry: flag, scorePercent: percent }),
  'case.started': inAttempt({}),
  'case.decided': inAttempt({ step: count, node: id, choice: id }),
  'case.ended': inAttempt({ ending: id, scorePercent: percent }),
  'reflection.written': fact({ item: id, text: anyText }),
  'place.visited': fact({ page: anyText }),
  'snapshot.received': fact({ snapshot }),
});

/** A stored or received row as a fact, or `null` where it is not one. */
export function readFact(row: unknown): Fact | null {
  return isFact(row) ? (row as Fact) : null;
}
