import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, test } from '@playwright/test';
import { htmlOf, LOCALE_PAGES, SITE_DIR } from './site-pages.ts';

const PAGES = ['/', ...LOCALE_PAGES, '/404.html'];
const parsed = new Map(PAGES.map((address): [string, HTMLElement] => [address, parse(htmlOf(address))]));

/** The links of a page to this site, as addresses with their anchors. */
function linksOf(address: string): { to: string; anchor: string }[] {
  return attributes(address, 'a[href], link[href]', 'href')
    .filter((href) => !/^[a-z]+:/.test(href))
    .map((href) => new URL(href, `http://course${address}`))
    .map((url) => ({ to: decodeURI(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) }));
}

/** The path of a file of this site; the whole address of any other, which is nowhere here. */
function placeOf(url: URL): string {
  return url.host === 'course' ? url.pathname : url.href;
}

function attributes(address: string, selector: string, name: string): string[] {
  const elements = parsed.get(address)?.querySelectorAll(selector) ?? [];
  return elements.map((element) => element.getAttribute(name) ?? '');
}

test('every link and every file a page asks for is there', () => {
  const broken = PAGES.flatMap((address) => {
    const files = attributes(address, '[src]', 'src').map((src) => ({
      to: placeOf(new URL(src, `http://course${address}`)),
    }));
    return [...linksOf(address), ...files]
      .filter(({ to }) => !existsSync(path.join(SITE_DIR, to, to.endsWith('/') ? 'index.html' : '')))
      .map(({ to }) => `${address} → ${to}`);
  });
  expect([...new Set(broken)]).toEqual([]);
});

test('every anchor a link names is on the page it leads to', () => {
  const lost = PAGES.flatMap((address) =>
    linksOf(address)
      .filter(({ anchor }) => anchor !== '')
      .filter(({ to, anchor }) => !idsOf(to).has(anchor))
      .map(({ to, anchor }) => `${address} → ${to}#${anchor}`),
  );
  expect([...new Set(lost)]).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = PAGES.flatMap((address) => {
    const ids = attributes(address, '[id]', 'id');
    return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${address}#${id}`);
  });
  expect(twice).toEqual([]);
});

test('every page is reached from / by links', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    for (const { to } of linksOf(address)) if (parsed.has(to)) reached.add(to);
  }
  expect(PAGES.filter((address) => !reached.has(address))).toEqual(['/404.html']);
});

test('every page reads on to the next: no lesson, case file or test is a dead end', () => {
  const activities = LOCALE_PAGES.filter((address) => /^\/(es|en)\/intro\//.test(address));
  const ends = activities.filter((address) => {
    const main = parsed.get(address)?.querySelector('main');
    const links = main?.querySelectorAll('.pager a[rel="next"], .next-link, a[rel="next"]') ?? [];
    return links.length === 0;
  });
  expect(ends).toEqual([]);
});

test('no page runs or styles anything inline, and each has a policy that forbids it', () => {
  const faults = PAGES.flatMap((address) => {
    const page = parsed.get(address)!;
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    return [
      ...page.querySelectorAll('script:not([src]):not([type="application/json"])').map(() => 'an inline script'),
      ...page.querySelectorAll('style').map(() => 'an inline style sheet'),
      ...page.querySelectorAll('[style]').map((element) => `a style on ${element.rawTagName}`),
      ...page
        .querySelectorAll('*')
        .filter((element) => Object.keys(element.attributes).some((name) => /^on/i.test(name)))
        .map((element) => `a handler on ${element.rawTagName}`),
      ...(policy.includes("default-src 'none'") ? [] : ['no policy']),
      ...(/unsafe|https?:|\*/.test(policy) ? ['a lax policy'] : []),
    ].map((fault) => `${address}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

function idsOf(address: string): Set<string> {
  return new Set(attributes(address, '[id]', 'id'));
}
