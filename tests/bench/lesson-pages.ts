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

/** The address that a lesson's "next" leads to. */
export function nextPageOf(lesson: string): string {
  const html = readFileSync(path.join(SITE, lesson, 'index.html'), 'utf8');
  const [, href] = /rel="next" href="([^"]+)"/.exec(html) ?? [];
  if (href === undefined) throw new Error(`${lesson} leads nowhere.`);
  return href;
}
