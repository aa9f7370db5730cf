// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runTool } from './project.mjs';

/** Everything that the site and the packages are made of. */
const INPUTS = [
  'src',
  'content',
  'quizzes',
  'locales',
  'public',
  'scorm',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * What is built, and from which inputs: a missing or older stamp means that it must be built again.
 * @type {Record<'site' | 'packages', { stamp: string, isThere: () => boolean, tool: [string, string[]] }>}
 */
const PRODUCTS = {
  site: {
    stamp: path.join(ROOT, 'dist/.stamp-site'),
    isThere: () => existsSync(path.join(ROOT, 'dist/site/index.html')),
    tool: ['astro', ['build']],
  },
  packages: {
    stamp: path.join(ROOT, 'dist/.stamp-packages'),
    isThere: () => listFiles(path.join(ROOT, 'dist/packages')).some((file) => file.endsWith('.zip')),
    tool: ['scorm/package/cli.ts', []],
  },
};

/**
 * Whether a product is there and made of the inputs as they are now.
 * @param {'site' | 'packages'} name
 */
export function isFresh(name) {
  const { stamp, isThere } = PRODUCTS[name];
  return isThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashInputs();
}

/**
 * Builds a product, and marks it as made of the inputs as they were at the start.
 * @param {'site' | 'packages'} name
 * @param {{ isQuiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function build(name, options = {}) {
  const { stamp, tool } = PRODUCTS[name];
  const inputs = hashInputs();
  rmSync(stamp, { force: true });
  // Packages are made from the site: they are as old as the site they came from.
  if (name === 'site') rmSync(PRODUCTS.packages.stamp, { force: true });
  const result = await runTool(...tool, options);
  if (result.code === 0) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, inputs);
  }
  return result;
}

function hashInputs() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of listFiles(path.join(ROOT, input))) {
      const content = readFileSync(file);
      hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * The files below a folder in a stable order, or the file itself.
 * @param {string} start
 * @returns {string[]}
 */
function listFiles(start) {
  if (!existsSync(start)) return [];
  let entries;
  try {
    entries = readdirSync(start, { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [start];
    throw error;
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(start, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}
