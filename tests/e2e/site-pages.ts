import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site, as the web server of the tests serves it. */
export const SITE_DIR = fileURLToPath(new URL('../../dist/site', import.meta.url));

/** The address of every page a learner reads, in each language: `/es/`, `/en/intro/concepts/`. */
export const LOCALE_PAGES: readonly string[] = readdirSync(SITE_DIR, { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.split(path.sep).join('/')}`)
  .filter((file) => /^\/(es|en)\/(.+\/)?index\.html$/.test(file))
  .map((file) => file.replace(/index\.html$/, ''))
  .sort();

/** The HTML of a built page. */
export function htmlOf(address: string): string {
  return readFileSync(path.join(SITE_DIR, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
}
