import * as z from 'zod/mini';
import type { Fact } from '../domain/record/fact.ts';
import { ANSWER_COUNT_LIMIT } from '../domain/record/snapshot.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Percent = z.number().check(z.gte(0), z.lte(100));
const Credit = z.number().check(z.gte(0), z.lte(1));
const Count = z.int().check(z.gte(0));
const SurenessSchema = z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3)]));

export const ResponseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), choice: Id }),
  z.object({ kind: z.literal('choices'), choices: z.array(Id) }),
  z.object({ kind: z.literal('order'), order: z.array(Id) }),
  z.object({ kind: z.literal('assignment'), assignment: z.record(Id, Id) }),
  z.object({ kind: z.literal('text'), text: z.string() }),
]);

const Attempt = { ordinal: Count, seed: Count };
const AttemptSchema = z.object(Attempt);

export const SnapshotSchema = z.object({
  lessons: z.record(Id, z.enum(['opened', 'read'])),
  items: z.record(
    Id,
    z.object({
      answers: z.int().check(z.gte(1), z.lte(ANSWER_COUNT_LIMIT)),
      lastCredit: Credit,
      lastSureness: SurenessSchema,
      hasBeenRight: z.boolean(),
    }),
  ),
  quizzes: z.record(
    Id,
    z.object({
      attempt: z.nullable(
        z.object({
          ...Attempt,
          isRetry: z.boolean(),
          isFinished: z.boolean(),
          items: z.array(Id),
          answers: z.record(
            Id,
            z.object({ response: z.nullable(ResponseSchema), credit: Credit, sureness: SurenessSchema }),
          ),
        }),
      ),
      bestPercent: z.nullable(Percent),
    }),
  ),
  cases: z.record(
    Id,
    z.object({
      play: z.nullable(
        z.object({ ...Attempt, isEnded: z.boolean(), path: z.array(z.object({ node: Id, choice: Id })) }),
      ),
      bestPercent: z.nullable(Percent),
      endings: z.array(Id),
    }),
  ),
  place: z.nullable(z.object({ page: z.string(), atSeconds: z.number() })),
});

const Base = { id: Id, at: z.number(), device: Id };
const InAttempt = { ...Base, activity: Id, attempt: AttemptSchema };

/** Every row of the record is parsed with this on reading. */
export const FactSchema: z.ZodMiniType<Fact> = z.discriminatedUnion('kind', [
  z.object({ ...Base, kind: z.literal('lesson.opened'), lesson: Id }),
  z.object({ ...Base, kind: z.literal('lesson.read'), lesson: Id }),
  z.object({ ...InAttempt, kind: z.literal('attempt.started'), items: z.array(Id), isRetry: z.boolean() }),
  z.object({
    ...InAttempt,
    kind: z.literal('item.answered'),
    item: Id,
    response: ResponseSchema,
    credit: Credit,
    sureness: SurenessSchema,
    latencyMs: z.number(),
  }),
  z.object({ ...InAttempt, kind: z.literal('attempt.finished'), isRetry: z.boolean(), scorePercent: Percent }),
  z.object({ ...InAttempt, kind: z.literal('case.started') }),
  z.object({ ...InAttempt, kind: z.literal('case.decided'), step: Count, node: Id, choice: Id }),
  z.object({ ...InAttempt, kind: z.literal('case.ended'), ending: Id, scorePercent: Percent }),
  z.object({ ...Base, kind: z.literal('reflection.written'), item: Id, text: z.string() }),
  z.object({ ...Base, kind: z.literal('place.visited'), page: z.string() }),
  z.object({ ...Base, kind: z.literal('snapshot.received'), snapshot: SnapshotSchema }),
]);
