import { z } from 'zod';
import { BilingualSchema, SlugSchema, TextSchema } from './text-schema.ts';

const WrittenSection = {
  id: SlugSchema,
  title: BilingualSchema,
  summary: BilingualSchema,
  lessons: z.array(SlugSchema).min(1),
  cases: z.array(SlugSchema),
  test: SlugSchema,
};

/**
 * One section of the course. `ready` ones are taught. `draft` ones are being written: checked like ready ones, but in no
 * page, package or registry. `planned` ones have no lessons yet. The front page names the last two as in preparation.
 */
export const SectionSchema = z.discriminatedUnion('status', [
  z.strictObject({ ...WrittenSection, status: z.literal('ready') }),
  z.strictObject({ ...WrittenSection, status: z.literal('draft') }),
  z.strictObject({ id: SlugSchema, status: z.literal('planned'), title: BilingualSchema, summary: BilingualSchema }),
]);
export type Section = z.infer<typeof SectionSchema>;
export type ReadySection = Extract<Section, { status: 'ready' }>;

/** When the course counts as worked through, and when as passed. One policy per package. */
export const PolicySchema = z.strictObject({
  /** 0…100: a section test is passed at or above this score. */
  passMarkPercent: z.number().int().min(1).max(100),
  /**
   * What an LMS is told of somebody who has done everything and is below the pass mark: `failed` (the default), or
   * `incomplete` until she passes. Some LMSs open a failed attempt for review only, so that retaking needs a new one.
   */
  belowPassMark: z.enum(['failed', 'incomplete']).optional(),
  /** What must be done before the course counts as completed. */
  completion: z.strictObject({
    lessons: z.enum(['read', 'optional']),
    checks: z.enum(['answered', 'optional']),
    cases: z.enum(['finished', 'optional']),
  }),
});
export type Policy = z.infer<typeof PolicySchema>;

/** `content/course.yaml`: identity, version, order, policy. */
export const CourseSchema = z.strictObject({
  id: SlugSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 0.1.0'),
  title: BilingualSchema,
  summary: BilingualSchema,
  policy: PolicySchema,
  sections: z.array(SectionSchema).min(1),
});
export type Course = z.infer<typeof CourseSchema>;

/** The front matter of `content/<locale>/<section>/<lesson>.mdx`. */
export const LessonFrontMatterSchema = z.strictObject({
  title: TextSchema,
  /** One or two sentences: what the lesson is about. Shown under the title and on the front page. */
  summary: TextSchema,
  minutes: z.number().int().min(1).max(60),
  check: SlugSchema,
  /** What the reader can do afterwards. The ids are the same in both languages. */
  objectives: z.array(z.strictObject({ id: SlugSchema, text: TextSchema })).min(1).max(4),
});
export type LessonFrontMatter = z.infer<typeof LessonFrontMatterSchema>;
