import { z } from 'zod';
import { CitesSchema, SlugSchema, TextSchema } from './text-schema.ts';

/** A guard on what was done or learnt before. All parts given must hold. */
export const GuardSchema = z.strictObject({
  /** Flags that must be set. */
  all: z.array(SlugSchema).optional(),
  /** Flags of which at least one must be set. */
  any: z.array(SlugSchema).optional(),
  /** Flags that must not be set. */
  none: z.array(SlugSchema).optional(),
  /** Meter values that must be reached: `{ trust: 2 }`. */
  atLeast: z.record(SlugSchema, z.number().int()).optional(),
  /** Day of the clock not yet passed / already reached. */
  untilDay: z.number().int().optional(),
  fromDay: z.number().int().optional(),
});
export type Guard = z.infer<typeof GuardSchema>;

/** Where a choice leads: one node, or the first line whose guard holds; the last line has no `when`. */
export const GotoSchema = z.union([
  SlugSchema,
  z.array(z.strictObject({ when: GuardSchema.optional(), goto: SlugSchema })).min(2),
]);

/** What a choice may violate. A choice with a breach never raises a meter and never leads to the best ending. */
export const BreachSchema = z.enum(['consent', 'confidentiality', 'rights', 'legal-minimum', 'safety', 'mandate']);
export type Breach = z.infer<typeof BreachSchema>;

export const ScenarioChoiceSchema = z.strictObject({
  id: SlugSchema,
  cite: CitesSchema,
  breach: BreachSchema.optional(),
  /** The choice is offered only when this holds. At least one choice of a decision must always be offered. */
  requires: GuardSchema.optional(),
  /** Flags set: what was done or learnt. */
  sets: z.array(SlugSchema).optional(),
  /** Changes of meters, in points: `{ trust: 1, wages: -1 }`. */
  effects: z.record(SlugSchema, z.number().int()).optional(),
  /** Days that pass on the clock. */
  days: z.number().int().min(0).optional(),
  goto: GotoSchema,
});
export type ScenarioChoice = z.infer<typeof ScenarioChoiceSchema>;

export const DocumentSchema = z.strictObject({
  id: SlugSchema,
  type: z.enum(['contract', 'payslip', 'message', 'visa', 'letter', 'note', 'log', 'form']),
  /** Labelled lines, as on a payslip. Their words carry label and value. */
  lines: z.array(SlugSchema).optional(),
  /** Messages of a chat, in order; `from` is a person. */
  messages: z.array(z.strictObject({ id: SlugSchema, from: SlugSchema })).optional(),
});
export type CaseDocument = z.infer<typeof DocumentSchema>;

export const DecisionSchema = z.strictObject({
  id: SlugSchema,
  /** Documents that lie on the desk from this decision on. */
  documents: z.array(SlugSchema).optional(),
  choices: z.array(ScenarioChoiceSchema).min(2).max(5),
});
export type Decision = z.infer<typeof DecisionSchema>;

export const EndingSchema = z.strictObject({
  id: SlugSchema,
  rank: z.enum(['best', 'good', 'partial', 'poor']),
  /** 0…100. Exactly the best ending has 100. */
  scorePercent: z.number().int().min(0).max(100),
});
export type Ending = z.infer<typeof EndingSchema>;

/** `quizzes/<id>/scenario.yaml`: the structure of a case file; its words stand beside it. */
export const ScenarioSchema = z.strictObject({
  kind: z.literal('scenario'),
  minutes: z.number().int().min(1),
  objectives: z.array(SlugSchema).min(1),
  /** The clock of the case. `limitDay` is the day a legal or practical deadline falls on. */
  clock: z.strictObject({ startDay: z.number().int(), limitDay: z.number().int().optional() }).optional(),
  people: z.array(SlugSchema).min(1),
  meters: z
    .array(z.strictObject({ id: SlugSchema, start: z.number().int(), max: z.number().int().min(1) }))
    .max(4)
    .optional(),
  flags: z.array(SlugSchema),
  documents: z.array(DocumentSchema),
  start: SlugSchema,
  decisions: z.array(DecisionSchema).min(1),
  endings: z.array(EndingSchema).min(2),
});
export type Scenario = z.infer<typeof ScenarioSchema>;

const by = <T extends z.ZodType>(value: T) => z.record(SlugSchema, value);

/** `quizzes/<id>/<locale>.yaml` beside a `scenario.yaml`. */
export const ScenarioWordsSchema = z.strictObject({
  title: TextSchema,
  summary: TextSchema,
  /** Who the learner is in this case, where, and what she can count on. */
  role: TextSchema,
  clock: TextSchema.optional(),
  people: by(z.strictObject({ name: TextSchema, role: TextSchema })),
  meters: by(TextSchema).optional(),
  /** Each flag as a finished act, for the debrief: "You asked for the contract". */
  flags: by(TextSchema),
  documents: by(
    z.strictObject({
      title: TextSchema,
      body: TextSchema.optional(),
      lines: by(z.strictObject({ label: TextSchema, value: TextSchema })).optional(),
      messages: by(TextSchema).optional(),
    }),
  ),
  decisions: by(
    z.strictObject({
      title: TextSchema,
      scene: TextSchema,
      question: TextSchema,
      choices: by(
        z.strictObject({
          text: TextSchema,
          /** What happens to the worker because of it. */
          consequence: TextSchema,
          /** The rule or good practice beside it. */
          norm: TextSchema,
        }),
      ),
    }),
  ),
  endings: by(z.strictObject({ title: TextSchema, scene: TextSchema, debrief: TextSchema })),
});
export type ScenarioWords = z.infer<typeof ScenarioWordsSchema>;
