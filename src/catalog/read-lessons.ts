import { LessonFrontMatterSchema } from '../domain/content/course-schema.ts';
import type { Locale } from '../domain/content/locale.ts';
import type { Lesson, LessonBody, Repetition } from './catalog.ts';
import { namesIn, parseInto, report, textOf, type Reading } from './reading.ts';
import { valueAt } from './schema-walk.ts';
import { readYaml } from './yaml-file.ts';

export interface Lessons {
  lessons: Map<string, Lesson>;
  bodies: LessonBody[];
  repetitions: Repetition[];
}

/** Reads `content/<locale>/<section>/*.mdx`. */
export function readLessons(reading: Reading, locales: readonly Locale[]): Lessons {
  const read: Lessons = { lessons: new Map(), bodies: [], repetitions: [] };
  for (const locale of locales) {
    for (const sectionId of namesIn(reading, `content/${locale}`, 'folder')) {
      for (const name of namesIn(reading, `content/${locale}/${sectionId}`, 'file')) {
        const file = `content/${locale}/${sectionId}/${name}`;
        if (name.endsWith('.mdx')) readLesson(reading, read, { locale, sectionId, file, lessonId: name.slice(0, -4) });
        else if (name !== 'design.md') report(reading, file, 'Nobody reads this file: a lesson is named <id>.mdx.');
      }
    }
  }
  return read;
}

function readLesson(reading: Reading, read: Lessons, stub: Omit<LessonBody, 'body' | 'bodyLine'>): void {
  const { lessonId, sectionId, locale, file } = stub;
  const text = textOf(reading, file) ?? '';
  const { yamlText, body, bodyLine } = splitFrontMatter(text);
  if (yamlText === null) {
    report(reading, file, 'A lesson begins with its front matter: title, summary, … between two lines of "---".');
    reading.unreadable.add(file).add(lessonId);
    return;
  }
  const bodyStub = { ...stub, body, bodyLine };
  read.bodies.push(bodyStub);
  const yaml = readYaml(file, yamlText, 1);
  const frontMatter = parseInto(reading, yaml, LessonFrontMatterSchema);
  if (!frontMatter) {
    reading.unreadable.add(lessonId).add(String(valueAt(yaml.value, ['check'])));
    return;
  }
  const lesson = read.lessons.get(lessonId) ?? { id: lessonId, sectionId, byLocale: {} };
  const first = lesson.byLocale[locale];
  if (first) {
    read.repetitions.push({ kind: 'lesson', id: lessonId, file, path: [], firstFile: first.file });
    return;
  }
  lesson.byLocale[locale] = { ...bodyStub, frontMatter };
  read.lessons.set(lessonId, lesson);
}

/** Front matter and body of an MDX file. `yamlText` is `null` where the front matter is missing or has no end. */
export function splitFrontMatter(text: string): { yamlText: string | null; body: string; bodyLine: number } {
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  if (end < 0) return { yamlText: null, body: text, bodyLine: 1 };
  return { yamlText: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}
