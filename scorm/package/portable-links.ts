import { posix } from 'node:path';
import { changeStyleReferences, eachPageReference, parsePage } from './references.ts';

export interface PortableOptions {
  /** Where the page stands in the package. */
  path: string;
  locales: readonly string[];
  /** Sections of the course that are not in the package. */
  leftOut: readonly string[];
}

/** The file that an address of the built site means: `/es/intro/x/` is `es/intro/x/index.html`. */
export function fileOfAddress(address: string): string {
  const path = address.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * A page of the built site as it stands in a package: without what leads to other languages or sections, every address
 * relative to the page, links to other hosts in a window of their own so that they do not take the place of the course.
 */
export function portablePage(html: string, { path, locales, leftOut }: PortableOptions): string {
  const page = parsePage(html);
  const drop = (selector: string) => {
    for (const element of page.querySelectorAll(selector)) element.remove();
  };
  drop('link[rel="alternate"], link[rel="canonical"]');
  if (locales.length === 1) drop('[data-single-locale="remove"]');
  for (const element of page.querySelectorAll('[data-locale]')) {
    if (!locales.includes(element.getAttribute('data-locale') ?? '')) element.remove();
  }
  for (const section of leftOut) drop(`[data-section="${section}"]`);
  for (const link of page.querySelectorAll('a[href^="http"]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
  // The site's root chooses a language; in a package it is the shell, which must not stand in its own frame.
  const home = `/${locales[0]}/`;
  eachPageReference(page, ({ url }) => portableAddress(url === '/' ? home : url, path));
  return page.toString();
}

/** A style sheet of the built site as it stands at `path` in a package. */
export function portableStyle(css: string, path: string): string {
  return changeStyleReferences(css, ({ url }) => portableAddress(url, path));
}

function portableAddress(url: string, from: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
  return `${posix.relative(posix.dirname(from), fileOfAddress(address))}${rest}`;
}
