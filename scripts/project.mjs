// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// This file and those that import it run before anything is installed, on Node 20: Node's own modules only.

/** The folder of the project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A problem that the person at the terminal can solve: told without a stack. */
export class PlainProblem extends Error {}

/**
 * The Node that tools run on: the one the project installs for itself, or the running one where that is new enough.
 * @returns {string}
 */
export function nodePath() {
  const installed = path.join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new PlainProblem('The project’s own Node is not installed yet. Run "npm ci" once, or "npm start".');
}

/**
 * What to hand to Node for a tool: the path of a script of this project, or of the program of an installed package.
 * @param {string} tool `scripts/x.mjs`, `src/x.ts`, or the name of a package: `astro`, `@playwright/test`
 * @returns {string}
 */
export function programOf(tool) {
  if (/\.(ts|mjs)$/.test(tool)) return path.join(ROOT, tool);
  const folder = path.join(ROOT, 'node_modules', tool);
  if (!existsSync(folder)) throw new PlainProblem(`"${tool}" is not installed yet. Run "npm ci" once, or "npm start".`);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : (bin[tool] ?? Object.values(bin)[0]);
  return path.join(folder, program ?? '');
}

/**
 * Runs a tool on the project's Node, at the root of the project and with telemetry off.
 * @param {string} tool as in {@link programOf}
 * @param {string[]} [args]
 * @param {{ isQuiet?: boolean, env?: Record<string, string> }} [options] `isQuiet` keeps the output for the result
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 where the tool was ended by a signal
 */
export function runTool(tool, args = [], options = {}) {
  const node = nodePath();
  return runProgram(node, [programOf(tool), ...args], {
    ...options,
    env: { ...options.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
}

/**
 * Runs any program, at the root of the project unless `folder` says where.
 * @param {string} program
 * @param {string[]} args
 * @param {{ isQuiet?: boolean, isShell?: boolean, folder?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(program, args, { isQuiet = false, isShell = false, folder = ROOT, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env },
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: isShell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs the main function of a script and ends with its exit code; a {@link PlainProblem} is told in its own words.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof PlainProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
