import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { LessonFrontMatterSchema } from './domain/content/course-schema.ts';
import { LOCALES } from './domain/content/locale.ts';
import { TextSchema } from './domain/content/text-schema.ts';

const locales = `{${LOCALES.join(',')}}`;

/** Lessons by `<locale>/<section>/<lesson>`, pages by `<locale>/<page>`. Everything else is read by `src/catalog`. */
export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content', pattern: `${locales}/*/*.mdx` }),
    schema: LessonFrontMatterSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content', pattern: `${locales}/*.mdx` }),
    schema: z.strictObject({ title: TextSchema, summary: TextSchema }),
  }),
};
