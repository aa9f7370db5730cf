import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of `src/checks/` as its npm script does. */
export function runScript(script: 'run.ts' | 'new.ts', args: readonly string[]): Outcome {
  const node = path.resolve('node_modules/.bin/node');
  const { status, stdout, stderr } = spawnSync(node, [path.resolve('src/checks', script), ...args], {
    encoding: 'utf8',
  });
  return { exitCode: status, stdout, stderr };
}
