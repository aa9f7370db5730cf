import { z } from 'zod';
import { BilingualSchema, ConfidenceSchema, DateSchema, SlugSchema, TextSchema } from './text-schema.ts';

export const UrlSchema = z.url({ protocol: /^https?$/ });
/** One for all languages, or one in each. */
export const InEachLocale = <T extends z.ZodType>(one: T) => z.union([one, z.strictObject({ es: one, en: one })]);

/** A row of `content/reference/sources/*.yaml`: a work that lessons and items cite. */
export const SourceSchema = z.strictObject({
  id: SlugSchema,
  kind: z.enum(['treaty', 'law', 'case-law', 'guidance', 'statistics', 'report', 'programme', 'press', 'web']),
  /** The title in its own language, or in both where both exist. */
  title: InEachLocale(TextSchema),
  org: InEachLocale(TextSchema),
  year: z.number().int().min(1900).max(2100).optional(),
  /** The official page. */
  url: InEachLocale(UrlSchema),
  /** When somebody last saw that the source says what is cited of it. */
  checked: DateSchema,
  /** After this date the claims that cite it must be read again: the check fails. */
  review: DateSchema,
  confidence: ConfidenceSchema,
  /** What was seen and what was not, for the next reader. */
  note: TextSchema.optional(),
});
export type Source = z.infer<typeof SourceSchema>;
export const SourcesSchema = z.array(SourceSchema);

const RowBase = {
  id: SlugSchema,
  source: SlugSchema,
  at: z.string().optional(),
  /** The date the fact is true of. */
  asOf: DateSchema,
  confidence: ConfidenceSchema,
  note: BilingualSchema.optional(),
};

/** A row of `content/reference/facts/*.yaml`: something that goes out of date, shown with its date. */
export const FactRowSchema = z.strictObject({ ...RowBase, value: BilingualSchema, review: DateSchema });
export type FactRow = z.infer<typeof FactRowSchema>;
export const FactRowsSchema = z.array(FactRowSchema);

/** A row of `content/reference/glossary/*.yaml`. */
export const TermSchema = z.strictObject({
  id: SlugSchema,
  term: BilingualSchema,
  definition: BilingualSchema,
  source: SlugSchema,
  at: z.string().optional(),
});
export type Term = z.infer<typeof TermSchema>;
export const TermsSchema = z.array(TermSchema);

export const Iso2Schema = z.string().regex(/^[A-Z]{2}$/);

/** A row of `content/reference/countries.yaml`. */
export const CountrySchema = z.strictObject({
  iso2: Iso2Schema,
  /** ISO 3166-1 numeric, as in world-atlas. */
  isoNumeric: z.string().regex(/^\d{3}$/),
  name: BilingualSchema,
  isMember: z.boolean(),
});
export type Country = z.infer<typeof CountrySchema>;
export const CountriesSchema = z.array(CountrySchema);

/** A row of `content/reference/instruments.yaml`. */
export const InstrumentSchema = z.strictObject({
  id: SlugSchema,
  /** `C97`, `ICRMW` / `CIMTM`: as it heads a column. */
  short: BilingualSchema,
  title: BilingualSchema,
  year: z.number().int(),
  inForce: DateSchema.nullable(),
  source: SlugSchema,
  /** What it gives a worker in an irregular situation. */
  givesIrregular: BilingualSchema,
});
export type Instrument = z.infer<typeof InstrumentSchema>;
export const InstrumentsSchema = z.array(InstrumentSchema);

/** A row of `content/reference/ratifications.yaml`. */
export const RatificationSchema = z.strictObject({
  instrument: SlugSchema,
  country: Iso2Schema,
  status: z.enum(['party', 'signed', 'not-party', 'denounced', 'unknown']),
  /** Ratification or accession; null where no source gives it. */
  date: DateSchema.nullable(),
  asOf: DateSchema,
  source: SlugSchema,
  confidence: ConfidenceSchema,
});
export type Ratification = z.infer<typeof RatificationSchema>;
export const RatificationsSchema = z.array(RatificationSchema);

const FigureBase = {
  id: SlugSchema,
  title: BilingualSchema,
  /** What the figure shows, in words: read by screen readers and printed under it. */
  summary: BilingualSchema,
  note: BilingualSchema.optional(),
};

/** Bars: each row one group of bars, one value per series. `paired` draws two series back to back. */
export const BarsFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('bars'),
  layout: z.enum(['grouped', 'stacked', 'paired']),
  unit: BilingualSchema,
  decimals: z.number().int().min(0).max(2).optional(),
  series: z.array(z.strictObject({ id: SlugSchema, label: BilingualSchema })).min(1).max(3),
  rows: z.array(
    z.strictObject({ ...RowBase, label: BilingualSchema, values: z.record(SlugSchema, z.number()) }),
  ),
});

/** A line over years: few series, each point a row. */
export const LinesFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('lines'),
  unit: BilingualSchema,
  series: z.array(z.strictObject({ id: SlugSchema, label: BilingualSchema })).min(1).max(3),
  rows: z.array(z.strictObject({ ...RowBase, year: z.number().int(), values: z.record(SlugSchema, z.number()) })),
});

/** A map of corridors: arrows between countries, numbered, each with a line in the table below it. */
export const MapFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('map'),
  rows: z.array(
    z.strictObject({
      ...RowBase,
      from: Iso2Schema,
      to: Iso2Schema,
      label: BilingualSchema,
      text: BilingualSchema,
      /** 1…3: thickness of the arrow. */
      weight: z.number().int().min(1).max(3),
    }),
  ),
});

export const TimelineFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('timeline'),
  rows: z.array(
    z.strictObject({
      ...RowBase,
      date: DateSchema,
      place: BilingualSchema.optional(),
      label: BilingualSchema,
      text: BilingualSchema,
    }),
  ),
});

/** Who is party to what: members × instruments, drawn from `ratifications.yaml`. */
export const MatrixFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('matrix'),
  instruments: z.array(SlugSchema).min(2),
});

/** A decision aid: questions that lead to results. Shown as nested steps. */
export const TreeFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('tree'),
  start: SlugSchema,
  questions: z.array(
    z.strictObject({
      id: SlugSchema,
      text: BilingualSchema,
      answers: z.array(z.strictObject({ label: BilingualSchema, goto: SlugSchema })).min(2),
    }),
  ),
  results: z.array(
    z.strictObject({ id: SlugSchema, label: BilingualSchema, text: BilingualSchema, source: SlugSchema, at: z.string().optional() }),
  ),
});

const CellSchema = z.strictObject({
  value: BilingualSchema,
  source: SlugSchema,
  at: z.string().optional(),
  asOf: DateSchema,
  confidence: ConfidenceSchema,
});
export type Cell = z.infer<typeof CellSchema>;

/** A table of short facts side by side, one source a cell. A missing cell is shown as not found. */
export const ComparisonFigureSchema = z.strictObject({
  ...FigureBase,
  kind: z.literal('comparison'),
  columns: z.array(z.strictObject({ id: SlugSchema, label: BilingualSchema })).min(2),
  rows: z.array(
    z.strictObject({ id: SlugSchema, label: BilingualSchema, cells: z.record(SlugSchema, CellSchema) }),
  ),
});

/** One file of `content/reference/figures/<id>.yaml`. */
export const FigureSchema = z.discriminatedUnion('kind', [
  BarsFigureSchema,
  LinesFigureSchema,
  MapFigureSchema,
  TimelineFigureSchema,
  MatrixFigureSchema,
  TreeFigureSchema,
  ComparisonFigureSchema,
]);
export type Figure = z.infer<typeof FigureSchema>;
