import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { LessonFrontMatterSchema } from './domain/content/course-schema.ts';

/** Lessons by `<locale>/<section>/<lesson>`. Everything else is read by `src/catalog`. */
export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content', pattern: '{es,en}/*/*.mdx' }),
    schema: LessonFrontMatterSchema,
  }),
};
