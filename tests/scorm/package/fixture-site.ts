import { join } from 'node:path';
import { bytesOf, type Files } from '../../../scorm/package/files.ts';
import { readFolder } from '../../../scorm/package/read-folder.ts';
import type { Course } from '../../../src/domain/content/course-schema.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/package-site');

/** A built site of two sections in two languages, small enough to read. `changes` replace or, as `null`, remove files. */
export function fixtureSite(changes: Record<string, string | null> = {}): Files {
  const site = readFolder(FOLDER);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) site.delete(path);
    else site.set(path, bytesOf(text));
  }
  return site;
}

const section = (id: string, title: string) => ({
  id,
  status: 'ready' as const,
  title: { es: title, en: title },
  summary: { es: '…', en: '…' },
  lessons: ['concepts'],
  cases: [],
  test: `${id}-test`,
});

export const COURSE: Course = {
  id: 'little-course',
  version: '0.2.0',
  title: { es: 'Curso & «prueba»', en: 'Course' },
  summary: { es: '…', en: '…' },
  policy: { passMarkPercent: 70, completion: { lessons: 'read', checks: 'answered', cases: 'finished' } },
  sections: [section('intro', 'Introducción'), section('later', 'Después')],
};
