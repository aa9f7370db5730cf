import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const FOLDERS = ['.', 'tests/bench/lighthouse'];

describe.each(FOLDERS)('the lock file in %s', (folder) => {
  const packages = (readJson(`${folder}/package-lock.json`) as { packages: Record<string, LockedPackage> }).packages;

  test('names no host of a registry', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });

  // Where a program for another platform is left out of the lock, `npm ci` refuses the whole lock.
  test('holds every package that another one may bring along, for every platform', () => {
    const missing = Object.entries(packages).flatMap(([name, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((wanted) => !isFound(packages, name, wanted))
        .map((wanted) => `${name || folder} → ${wanted}`),
    );
    expect(missing).toEqual([]);
  });

  test('is of the versions that package.json names, each exactly', () => {
    const { dependencies = {}, devDependencies = {} } = readJson(`${folder}/package.json`) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string> | undefined
    >;
    const wanted = { ...dependencies, ...devDependencies };
    const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });
});

/** As Node looks a package up: in the folder of the one that wants it, and then in each folder above. */
function isFound(packages: Record<string, LockedPackage>, from: string, wanted: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place === '' ? '' : `${place}/`}node_modules/${wanted}`]?.version !== undefined) return true;
    if (place === '') return false;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
