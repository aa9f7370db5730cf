import { textOf, type Files } from './files.ts';
import type { PackageProblem } from './problem.ts';
import {
  changeStyleReferences,
  eachPageReference,
  isElsewhere,
  isExternal,
  parsePage,
  resolveReference,
  scriptReferences,
  type Reference,
} from './references.ts';

/** What some LMS serves under a wrong type, or cannot find. */
const SAFE_NAME = /^[A-Za-z0-9._/-]+$/;
const UNSAFE_TYPE = /\.[mc]js$/;
/** An address from the root of a host; `//host` is the concern of those that look for other hosts. */
const SLASH = /^\/(?![\s/]|$)/;

/** Follows every reference of an unzipped package, as a browser would under any path. */
export function crawl(files: Files): PackageProblem[] {
  const problems: PackageProblem[] = [];
  const anchors = new Map<string, Set<string>>();
  const check = (file: string) => (reference: Reference) => {
    const problem = problemOf(files, anchors, file, reference);
    if (problem) problems.push(problem);
    return reference.url;
  };
  for (const [file, bytes] of files) {
    if (!SAFE_NAME.test(file) || UNSAFE_TYPE.test(file)) problems.push({ code: 'package/file-name', file });
    if (file.endsWith('.html')) {
      const page = parsePage(textOf(bytes));
      eachPageReference(page, check(file));
      problems.push(...leftovers(file, textOf(bytes)));
    } else if (file.endsWith('.css')) changeStyleReferences(textOf(bytes), check(file));
    else if (file.endsWith('.js')) {
      for (const url of scriptReferences(textOf(bytes))) check(file)({ url, kind: 'load' });
      for (const [, reference = ''] of textOf(bytes).matchAll(/["'`](\/assets\/[^"'`]*)/g)) {
        problems.push({ code: 'package/absolute', file, reference });
      }
    }
  }
  return problems;
}

function problemOf(
  files: Files,
  anchors: Map<string, Set<string>>,
  file: string,
  { url, kind }: Reference,
): PackageProblem | null {
  if (isExternal(url))
    return kind === 'link' && !url.startsWith('//') ? null : { code: 'package/external', file, reference: url };
  if (isElsewhere(url) && !url.startsWith('#')) return null;
  const target = resolveReference(file, url);
  if (target === null) return { code: 'package/absolute', file, reference: url };
  const bytes = files.get(target.path);
  if (!bytes) return { code: 'package/dangling', file, reference: url };
  if (target.fragment === '' || !target.path.endsWith('.html')) return null;
  if (!anchors.has(target.path)) anchors.set(target.path, anchorsOf(textOf(bytes)));
  return anchors.get(target.path)?.has(target.fragment) ? null : { code: 'package/dangling', file, reference: url };
}

function anchorsOf(html: string): Set<string> {
  return new Set(
    parsePage(html)
      .querySelectorAll('[id]')
      .map((element) => element.id),
  );
}

/** Addresses in places nobody rewrites: other attributes, data blocks, refreshes. */
function leftovers(file: string, html: string): PackageProblem[] {
  const page = parsePage(html);
  const values = page.querySelectorAll('*').flatMap((element) => Object.values(element.attributes));
  const inData = page.querySelectorAll('script[type="application/json"]').flatMap((block) => stringsIn(block.rawText));
  const refreshes = page
    .querySelectorAll('meta[http-equiv="refresh"]')
    .map((meta) => meta.getAttribute('content') ?? '');
  const absolute = [...values, ...inData].filter((value) => SLASH.test(value));
  const leading = refreshes.filter((content) => /url=\s*(\/|https?:)/i.test(content));
  return [...new Set([...absolute, ...leading])].map((reference) => ({ code: 'package/absolute', file, reference }));
}

function stringsIn(json: string): string[] {
  return [...json.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
}
