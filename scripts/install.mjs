// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainProblem, ROOT, nodePath, runProgram } from './project.mjs';

/**
 * Installs the packages of the lock file where they are missing, incomplete or others.
 * @param {(line: string) => void} say
 */
export async function installMissing(say) {
  if (isInstalled()) {
    say('Packages: installed already.');
    return;
  }
  say('Packages: installing (once, about a minute) …');
  const isWindows = process.platform === 'win32';
  const { code, output } = await runProgram(isWindows ? 'npm.cmd' : 'npm', ['ci'], {
    isQuiet: true,
    isShell: isWindows,
  });
  if (code !== 0) {
    throw new PlainProblem(
      `${output}\n"npm ci" failed. Look above for the reason; the first start needs a connection.`,
    );
  }
  nodePath();
}

/** Whether node_modules holds what the lock file says: npm keeps a lock of what it has installed. */
function isInstalled() {
  const installedLock = path.join(ROOT, 'node_modules/.package-lock.json');
  const ownNode = path.join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(installedLock) || !existsSync(ownNode)) return false;
  const wanted = readPackages(path.join(ROOT, 'package-lock.json'));
  const installed = readPackages(installedLock);
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || (installed[name] ? installed[name].version === version : optional),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    // A lock cut short by a killed install: as if nothing were installed.
    return {};
  }
}
