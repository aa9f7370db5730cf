import { z } from 'zod';

/** A language-neutral slug: `a-z`, `0-9` and single hyphens. Final once released. */
export const SlugSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be a slug: small letters, digits, single hyphens')
  .max(60);

/** Text as authors write it: one or more paragraphs, with *emphasis*, **strong** and [links](https://…). */
export const TextSchema = z.string().trim().min(1);

/** The same words in each language of the course. */
export const BilingualSchema = z.strictObject({ es: TextSchema, en: TextSchema });
export type Bilingual = z.infer<typeof BilingualSchema>;

/** `2026`, `2026-11` or `2026-11-22`. */
export const DateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date: 2026, 2026-11 or 2026-11-22');

/**
 * How sure we are. `verified`: somebody saw a source that says so. `recalled`: shown with
 * "to be verified with the authority". `doubtful`: sources conflict, shown with the doubt.
 */
export const ConfidenceSchema = z.enum(['verified', 'recalled', 'doubtful']);
export type Confidence = z.infer<typeof ConfidenceSchema>;

/** One citation: a row of `content/reference/sources/` and the place in it (`art. 36(1)(b)`, `p. 12`, `para. 133`). */
export const CiteSchema = z.strictObject({ source: SlugSchema, at: z.string().min(1).optional() });
export type Cite = z.infer<typeof CiteSchema>;
export const CitesSchema = z.array(CiteSchema).min(1);
