import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/project.mjs';

/** The built site. */
export const SITE = path.join(ROOT, 'dist/site');

/** The addresses of all lessons of the built site, as `/es/intro/concepts/`, in the order of their names. */
export function lessonPages(): string[] {
  const pages = globSync('*/*/*/index.html', { cwd: SITE })
    .filter((file) => readFileSync(path.join(SITE, file), 'utf8').includes('<course-lesson'))
    .map((file) => `/${path.dirname(file).replaceAll('\\', '/')}/`);
  if (pages.length === 0) throw new Error('The built site has no lessons. Run "npm run build" first.');
  return pages.sort();
}

/** Each lesson with the lesson it leads to, where it leads to one. */
export function lessonPairs(): [first: string, second: string][] {
  const lessons = lessonPages();
  return lessons
    .map((lesson): [string, string] => [lesson, nextPageOf(lesson)])
    .filter(([, next]) => lessons.includes(next));
}

/** The pages of case files that lessons lead to, each with its lesson. They are long, and not bound by a lesson's budget. */
export function casePairs(): [lesson: string, caseFile: string][] {
  return lessonPages()
    .map((lesson): [string, string] => [lesson, nextPageOf(lesson)])
    .filter(([, next]) => next.includes('/cases/'));
}

/** The address that a lesson's "next" leads to. */
function nextPageOf(lesson: string): string {
  const html = readFileSync(path.join(SITE, lesson, 'index.html'), 'utf8');
  const [, href] = /rel="next" href="([^"]+)"/.exec(html) ?? [];
  if (href === undefined) throw new Error(`${lesson} leads nowhere.`);
  return href;
}
