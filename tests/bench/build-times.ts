import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PlainProblem, ROOT, runProgram } from '../../scripts/project.mjs';
import { repeatContent } from './repeat-content.ts';

const LEFT_BEHIND = new Set(['node_modules', 'dist', '.git', '.astro', 'test-results', 'playwright-report']);
const CACHES = /^\.(astro|vite|package-lock\.json)$/;

/** Seconds that the site and the packages take to build from nothing, with the content `times` times over. */
export async function timeBuild(times: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'course-build-'));
  try {
    copyProject(folder);
    if (times > 1) {
      repeatContent(folder, times);
      await run(folder, 'scorm/suspend/registry-cli.ts');
    }
    const begin = performance.now();
    await run(folder, 'scripts/build.mjs');
    await run(folder, 'scripts/run.mjs', 'scorm/package/cli.ts');
    return (performance.now() - begin) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project with its installed packages at hand, and nothing built or cached. */
function copyProject(folder: string): void {
  for (const name of readdirSync(ROOT).filter((each) => !LEFT_BEHIND.has(each))) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  // A folder of its own, since tools keep their caches in it.
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules')).filter((each) => !CACHES.test(each))) {
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
}

async function run(folder: string, ...args: string[]): Promise<void> {
  const { code, output } = await runProgram(process.execPath, args, { isQuiet: true, folder });
  if (code !== 0) throw new PlainProblem(`${args.join(' ')} failed in the copy of the course:\n${output}`);
}
