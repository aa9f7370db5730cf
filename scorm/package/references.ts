import { parse, type HTMLElement } from 'node-html-parser';

/** Something a file refers to, and a way to write it differently. */
export interface Reference {
  url: string;
  /** What brings it: a link the reader follows, or something the browser loads by itself. */
  kind: 'link' | 'load';
}

const LINKS = 'a[href], area[href]';
const LOADS: readonly (readonly [string, string])[] = [
  ['link[href]', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['iframe[src]', 'src'],
  ['source[src]', 'src'],
  ['audio[src]', 'src'],
  ['video[src]', 'src'],
  ['video[poster]', 'poster'],
  ['track[src]', 'src'],
  ['embed[src]', 'src'],
  ['object[data]', 'data'],
  ['input[src]', 'src'],
  ['image[href]', 'href'],
  ['use[href]', 'href'],
];
const SETS = ['img', 'source'];
const CSS_URL = /url\(\s*(["']?)([^"')]*)\1\s*\)|@import\s+(["'])([^"']*)\3/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A page as a tree that is written back as it was read. */
export function parsePage(html: string): HTMLElement {
  return parse(html, { comment: true, blockTextElements: { script: true, style: true } });
}

/** Calls `change` with each reference of a page; what it gives back replaces the address. */
export function eachPageReference(page: HTMLElement, change: (reference: Reference) => string): void {
  const visit = (element: HTMLElement, attribute: string, kind: Reference['kind']) => {
    const url = element.getAttribute(attribute);
    if (url === undefined) return;
    const changed = change({ url, kind });
    if (changed !== url) element.setAttribute(attribute, changed.replaceAll('&', '&amp;'));
  };
  for (const link of page.querySelectorAll(LINKS)) visit(link, 'href', 'link');
  for (const [selector, attribute] of LOADS) {
    for (const element of page.querySelectorAll(selector)) visit(element, attribute, 'load');
  }
  for (const tag of SETS) {
    for (const element of page.querySelectorAll(`${tag}[srcset]`)) {
      const set = element.getAttribute('srcset') ?? '';
      element.setAttribute(
        'srcset',
        changeSet(set, (url) => change({ url, kind: 'load' })),
      );
    }
  }
}

/** The same for a style sheet. */
export function changeStyleReferences(css: string, change: (reference: Reference) => string): string {
  return css.replace(
    CSS_URL,
    (whole, _quote, inUrl: string | undefined, _importQuote, inImport: string | undefined) => {
      const url = inUrl ?? inImport ?? '';
      return whole.replace(url, change({ url, kind: 'load' }));
    },
  );
}

/** What a script imports, by whatever kind of import or in a list of files to load beforehand. */
export function scriptReferences(script: string): string[] {
  const found = script.matchAll(
    /(?:\bfrom|\bimport)\s*\(?\s*(["'`])([^"'`\n]+)\1|(["'`])(\.{1,2}\/[\w./-]+\.(?:js|css))\3/g,
  );
  return [...new Set([...found].map((match) => match[2] ?? match[4] ?? ''))].filter((url) =>
    /^[./]|^https?:|^\/\//.test(url),
  );
}

export function isExternal(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/** An address without a file behind it: `mailto:`, `data:`, or nothing but a fragment. */
export function isElsewhere(url: string): boolean {
  return url.startsWith('#') || url === '' || (SCHEME.test(url) && !isExternal(url));
}

/** The path that `url` means in a file at `from`, without query and fragment; `null` where it leaves the package. */
export function resolveReference(from: string, url: string): { path: string; fragment: string } | null {
  if (url.startsWith('/')) return null;
  const [address = '', fragment = ''] = url.split('#');
  const path = decodeURIComponent(address.split('?')[0] ?? '');
  const parts = path === '' ? from.split('/') : [...from.split('/').slice(0, -1), ...path.split('/')];
  const walked: string[] = [];
  for (const part of parts) {
    if (part === '.' || part === '') continue;
    if (part !== '..') walked.push(part);
    else if (walked.pop() === undefined) return null;
  }
  return { path: walked.join('/'), fragment: decodeURIComponent(fragment) };
}

function changeSet(set: string, change: (url: string) => string): string {
  return set
    .split(',')
    .map((part) => {
      const [url = '', ...size] = part.trim().split(/\s+/);
      return [change(url), ...size].join(' ');
    })
    .join(', ');
}
