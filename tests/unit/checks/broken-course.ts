import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const GOOD_COURSE = path.resolve('tests/fixtures/checks/good');

/** What to change in the good course, by file. */
export interface Breakage {
  /** Each `find` must stand in the file exactly once. */
  edit?: Record<string, Edit[]>;
  write?: Record<string, string>;
  remove?: string[];
}

/** `put`, `times` over, instead of `find`, or instead of all from `find` to before `until`. */
interface Edit {
  find: string;
  until?: string;
  put: string;
  times?: number;
}

/** Runs `use` on a copy of the good course with the given changes, and removes the copy. */
export async function withBrokenCourse<T>(breakage: Breakage, use: (rootDir: string) => Promise<T> | T): Promise<T> {
  const rootDir = mkdtempSync(path.join(tmpdir(), 'course-'));
  try {
    cpSync(GOOD_COURSE, rootDir, { recursive: true });
    applyBreakage(rootDir, breakage);
    return await use(rootDir);
  } finally {
    rmSync(rootDir, { recursive: true });
  }
}

function applyBreakage(rootDir: string, { edit = {}, write = {}, remove = [] }: Breakage): void {
  for (const [file, edits] of Object.entries(edit)) {
    const absolute = path.join(rootDir, file);
    let text = readFileSync(absolute, 'utf8');
    for (const { find, until, put, times = 1 } of edits) {
      const count = text.split(find).length - 1;
      if (count !== 1) throw new Error(`${file} has ${JSON.stringify(find)} ${count} times, not once`);
      const start = text.indexOf(find);
      const end = until === undefined ? start + find.length : text.indexOf(until, start);
      text = text.slice(0, start) + put.repeat(times) + text.slice(end);
    }
    writeFileSync(absolute, text);
  }
  for (const [file, text] of Object.entries(write)) {
    mkdirSync(path.dirname(path.join(rootDir, file)), { recursive: true });
    writeFileSync(path.join(rootDir, file), text);
  }
  for (const file of remove) rmSync(path.join(rootDir, file), { recursive: true });
}
