import { bytesOf, textOf, type Files } from './files.ts';
import { portablePage, portableStyle } from './portable-links.ts';
import {
  eachPageReference,
  isElsewhere,
  isExternal,
  parsePage,
  changeStyleReferences,
  resolveReference,
} from './references.ts';

export const SHELL = 'index.html';
const BUILT_SHELL = 'sco/index.html';

export interface Selection {
  locales: readonly string[];
  /** Sections of the course that are not in the package. */
  leftOut: readonly string[];
}

/** The pages of a selection and what they use, from the files of the built site, with addresses made relative. */
export function collectFiles(site: Files, { locales, leftOut }: Selection): Files {
  const chosen: Files = new Map();
  for (const [path, bytes] of site) {
    const target = path === BUILT_SHELL ? SHELL : path;
    if (target !== SHELL && !isChosenPage(path, locales, leftOut)) continue;
    if (target === SHELL && path !== BUILT_SHELL) continue;
    chosen.set(target, bytesOf(portablePage(textOf(bytes), { path: target, locales, leftOut })));
  }
  const waiting = [...chosen.keys()];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const used of usedBy(path, textOf(chosen.get(path) ?? new Uint8Array()), site)) {
      const bytes = site.get(used);
      if (!bytes || chosen.has(used) || used.endsWith('.html')) continue;
      chosen.set(used, used.endsWith('.css') ? bytesOf(portableStyle(textOf(bytes), used)) : bytes);
      waiting.push(used);
    }
  }
  return chosen;
}

function isChosenPage(path: string, locales: readonly string[], leftOut: readonly string[]): boolean {
  const [locale = '', section = ''] = path.split('/');
  return path.endsWith('.html') && locales.includes(locale) && !leftOut.includes(section);
}

function usedBy(path: string, text: string, site: Files): string[] {
  const used: string[] = [];
  const note = (url: string) => {
    if (isExternal(url) || isElsewhere(url)) return url;
    const target = resolveReference(path, url);
    if (target) used.push(target.path);
    return url;
  };
  if (path.endsWith('.html')) eachPageReference(parsePage(text), ({ url }) => note(url));
  else if (path.endsWith('.css')) changeStyleReferences(text, ({ url }) => note(url));
  // A script may name another file in many ways; the names are hashed, so that a name in the text is that file.
  else if (path.endsWith('.js'))
    used.push(...[...site.keys()].filter((one) => text.includes(one.split('/').at(-1) ?? one)));
  return used;
}
