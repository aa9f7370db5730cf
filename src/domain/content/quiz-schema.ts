import { z } from 'zod';
import { CitesSchema, SlugSchema, TextSchema } from './text-schema.ts';

const ItemBase = {
  id: SlugSchema,
  /** The objective this item trains: declared in a lesson's front matter. */
  objective: SlugSchema,
  /** The source of every explanation of the item that has no `cite` of its own. */
  cite: CitesSchema.optional(),
};

const PartBase = { id: SlugSchema, cite: CitesSchema.optional() };

/** Pick one. Exactly one choice is `right`. */
export const SingleChoiceSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('single-choice'),
  choices: z
    .array(z.strictObject({ ...PartBase, right: z.boolean().optional() }))
    .min(2)
    .max(6),
});

/** Pick all that apply. At least one `right` and one that is not. */
export const MultipleResponseSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('multiple-response'),
  choices: z
    .array(z.strictObject({ ...PartBase, right: z.boolean().optional() }))
    .min(3)
    .max(8),
});

/** Put in order. `steps` stand in the right order; the learner gets them shuffled. */
export const OrderingSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('ordering'),
  steps: z.array(z.strictObject(PartBase)).min(3).max(7),
});

/** Give each left part its right part. `extras` are right parts that belong to none. */
export const MatchingSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('matching'),
  pairs: z.array(z.strictObject(PartBase)).min(3).max(7),
  extras: z.array(z.strictObject(PartBase)).max(3).optional(),
});

/** Sort entries into categories. */
export const SortingSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('sorting'),
  categories: z.array(SlugSchema).min(2).max(4),
  entries: z
    .array(z.strictObject({ ...PartBase, category: SlugSchema }))
    .min(3)
    .max(9),
});

/** Write a word or short phrase. Case, accents and blanks are forgiven; spellings are in the words file. */
export const FillInSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('fill-in'),
  answers: z
    .array(z.strictObject({ ...PartBase, right: z.boolean().optional() }))
    .min(1)
    .max(6),
});

/** Write a number. `value` ± `tolerance` is right; `traps` are wrong numbers with an explanation of their own. */
export const NumericSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('numeric'),
  value: z.number(),
  tolerance: z.number().min(0),
  traps: z
    .array(z.strictObject({ ...PartBase, value: z.number() }))
    .max(5)
    .optional(),
});

/** Mark the passages of a testimony or document that are indicators. `passages` stand in reading order. */
export const EvidenceSchema = z.strictObject({
  ...ItemBase,
  type: z.literal('evidence'),
  passages: z
    .array(z.strictObject({ ...PartBase, indicator: z.boolean().optional() }))
    .min(4)
    .max(12),
});

/** An open question. Never graded; what is written stays on the device. */
export const ReflectionSchema = z.strictObject({ ...ItemBase, type: z.literal('reflection') });

export const ItemSchema = z.discriminatedUnion('type', [
  SingleChoiceSchema,
  MultipleResponseSchema,
  OrderingSchema,
  MatchingSchema,
  SortingSchema,
  FillInSchema,
  NumericSchema,
  EvidenceSchema,
  ReflectionSchema,
]);
export type Item = z.infer<typeof ItemSchema>;
export type ItemType = Item['type'];

/** `quizzes/<id>/quiz.yaml` of a lesson's check: a few items, all of them asked. */
export const CheckSchema = z.strictObject({ kind: z.literal('check'), items: z.array(ItemSchema).min(1) });

/** `quizzes/<id>/quiz.yaml` of a section's test: how many items each bank lends to an attempt. */
export const TestSchema = z.strictObject({
  kind: z.literal('test'),
  draws: z.array(z.strictObject({ bank: SlugSchema, count: z.number().int().min(1) })).min(1),
});

export const QuizSchema = z.discriminatedUnion('kind', [CheckSchema, TestSchema]);
export type Quiz = z.infer<typeof QuizSchema>;

/** `quizzes/<id>/bank.yaml`: items that tests draw from. */
export const BankSchema = z.strictObject({ items: z.array(ItemSchema).min(1) });
export type Bank = z.infer<typeof BankSchema>;

const Words = z.strictObject({ text: TextSchema, why: TextSchema });
const by = <T extends z.ZodType>(value: T) => z.record(SlugSchema, value);

/** The words of one item, keyed by the ids of its structure. Which keys are needed depends on its type. */
export const ItemWordsSchema = z.strictObject({
  prompt: TextSchema,
  /** What is read before the question: a message, a payslip in words, a scene. */
  stimulus: TextSchema.optional(),
  /** Said after the item whatever was answered. */
  takeaway: TextSchema.optional(),
  choices: by(Words).optional(),
  steps: by(Words).optional(),
  pairs: by(z.strictObject({ left: TextSchema, right: TextSchema, why: TextSchema })).optional(),
  extras: by(z.strictObject({ right: TextSchema, why: TextSchema })).optional(),
  categories: by(TextSchema).optional(),
  entries: by(Words).optional(),
  answers: by(z.strictObject({ spellings: z.array(TextSchema).min(1), why: TextSchema })).optional(),
  passages: by(Words).optional(),
  /** Numeric: the unit shown after the field, and why the value is right. */
  unit: TextSchema.optional(),
  why: TextSchema.optional(),
  traps: by(TextSchema).optional(),
  /** Fill-in and numeric: what to say of an answer nobody foresaw. */
  otherwise: TextSchema.optional(),
  /** Reflection: what an experienced officer would think of. */
  guidance: TextSchema.optional(),
});
export type ItemWords = z.infer<typeof ItemWordsSchema>;

/** `quizzes/<id>/<locale>.yaml` beside a `quiz.yaml` or `bank.yaml`. */
export const QuizWordsSchema = z.strictObject({
  title: TextSchema,
  intro: TextSchema.optional(),
  items: by(ItemWordsSchema).optional(),
});
export type QuizWords = z.infer<typeof QuizWordsSchema>;
