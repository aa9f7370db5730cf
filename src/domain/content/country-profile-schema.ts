import { z } from 'zod';
import { InEachLocale, Iso2Schema, UrlSchema } from './reference-schema.ts';
import { BilingualSchema, ConfidenceSchema, DateSchema, SlugSchema, TextSchema } from './text-schema.ts';

/** The parts of a country's page, in its order. `clock` stands in a box of its own at the top. */
export const THEMES = [
  'clock',
  'coverage',
  'wages',
  'dismissal',
  'protection',
  'sectors',
  'unions',
  'permits',
  'justice',
  'agreements',
] as const;
export type Theme = (typeof THEMES)[number];

/** A row of `content/reference/topics.yaml`: what facts about a country are about. Shown in the order of the file. */
export const TopicSchema = z.strictObject({ id: SlugSchema, theme: z.enum(THEMES), label: BilingualSchema });
export type Topic = z.infer<typeof TopicSchema>;
export const TopicsSchema = z.array(TopicSchema);

/** A row of `content/reference/problems.yaml`: what a worker comes with. Every profile has a route for each. */
export const ProblemSchema = z.strictObject({ id: SlugSchema, label: BilingualSchema });
export type WorkerProblem = z.infer<typeof ProblemSchema>;
export const ProblemsSchema = z.array(ProblemSchema);

/** Where what a row says was read. */
export const RowSourceSchema = z.strictObject({
  /** Shown as the link; without it the name of the host is. */
  title: InEachLocale(TextSchema).optional(),
  /** The official page wherever it is known, else the page that was seen. */
  url: UrlSchema,
  /** A page of the state or of an international organisation. Of others the page says that the official text is to be confirmed. */
  isOfficial: z.boolean(),
  /** What was read, where that is not `url` itself: a copy of the law, a guide, the press. */
  seen: UrlSchema.optional(),
});
export type RowSource = z.infer<typeof RowSourceSchema>;

const Evidence = {
  /** The law and its article, as one cites it. */
  legalRef: InEachLocale(TextSchema).optional(),
  /** Null only where nothing was found: such a row is not `verified`. */
  source: RowSourceSchema.nullable(),
  /** The date the source speaks of, not the day it was read; `undated` where it has none. */
  asOf: z.union([DateSchema, z.literal('undated')]),
  confidence: ConfidenceSchema,
  /** After this date the row must be read again: the check fails. */
  review: DateSchema,
};

const NO_SOURCE = { path: ['source'], message: 'a "verified" row names the page that was seen, so this cannot be null' };
const hasSourceIfVerified = (row: { source: RowSource | null; confidence: string }) =>
  row.source !== null || row.confidence !== 'verified';

/** Something that is so in a country. Ids are final once released: `<topic>-<number>`. */
export const ProfileFactSchema = z
  .strictObject({ id: SlugSchema, topic: SlugSchema, value: BilingualSchema, ...Evidence })
  .refine(hasSourceIfVerified, NO_SOURCE);
export type ProfileFact = z.infer<typeof ProfileFactSchema>;

/** Whom to ask. */
export const AgencySchema = z
  .strictObject({
    id: SlugSchema,
    name: BilingualSchema,
    role: BilingualSchema,
    /** As one dials them inside the country. */
    phones: z.array(TextSchema).min(1).optional(),
    address: TextSchema.optional(),
    url: UrlSchema.optional(),
    ...Evidence,
  })
  .refine(hasSourceIfVerified, NO_SOURCE);
export type Agency = z.infer<typeof AgencySchema>;

/** What to do first about a problem, with whom, until when. */
export const RouteSchema = z
  .strictObject({
    problem: SlugSchema,
    firstStep: BilingualSchema,
    /** An agency of the profile. */
    authority: SlugSchema,
    deadline: BilingualSchema,
    documents: z.array(BilingualSchema),
    /** An agency or a fact of the profile that says who helps free of charge. */
    legalAid: SlugSchema.optional(),
    ...Evidence,
  })
  .refine(hasSourceIfVerified, NO_SOURCE);
export type Route = z.infer<typeof RouteSchema>;

/** Guidance for the consul, written on top of the facts it names: it is as sure as they are. */
export const FirstStepSchema = z.strictObject({
  id: SlugSchema,
  text: BilingualSchema,
  facts: z.array(SlugSchema).optional(),
});
export type FirstStep = z.infer<typeof FirstStepSchema>;

/** One file of `content/reference/profiles/<ISO2>.yaml`. */
export const CountryProfileSchema = z.strictObject({
  country: Iso2Schema,
  /** When the rows were last gone through as a whole. */
  checked: DateSchema,
  /** What sets the country apart, in a few sentences drawn from the rows. */
  differences: BilingualSchema,
  firstSteps: z.array(FirstStepSchema).min(1),
  facts: z.array(ProfileFactSchema).min(1),
  agencies: z.array(AgencySchema).min(1),
  routes: z.array(RouteSchema),
});
export type CountryProfile = z.infer<typeof CountryProfileSchema>;
