/** The API object of each standard, under the name an LMS gives it in a window. */
export type ApiName = 'API' | 'API_1484_11';

/** What discovery looks at in a window. Reading any of it may throw: the window may be of another origin. */
export interface WindowLike {
  parent: unknown;
  opener: unknown;
}

export interface FoundApi {
  name: ApiName;
  api: object;
}

/** Frames an LMS may put around a SCO. A window that claims endless parents ends the search. */
const MOST_PARENTS = 50;

/**
 * Looks for the LMS's API in this window, its parents, its opener and the opener's parents, and so on up. In each
 * window the names are tried in the given order. Windows of another origin are passed over, not stopped at.
 */
export function findApi(from: WindowLike, names: readonly ApiName[]): FoundApi | null {
  const seen = new Set<unknown>();
  let waiting: unknown[] = [from];
  while (waiting.length > 0 && seen.size < MOST_PARENTS) {
    const openers: unknown[] = [];
    for (const start of waiting) {
      for (const one of withParents(start, seen)) {
        const found = apiIn(one, names);
        if (found) return found;
        const opener = read(one, 'opener');
        if (isObject(opener)) openers.push(opener);
      }
    }
    waiting = openers;
  }
  return null;
}

function withParents(start: unknown, seen: Set<unknown>): object[] {
  const chain: object[] = [];
  let one = start;
  while (isObject(one) && !seen.has(one) && chain.length < MOST_PARENTS) {
    seen.add(one);
    chain.push(one);
    one = read(one, 'parent');
  }
  return chain;
}

function apiIn(one: object, names: readonly ApiName[]): FoundApi | null {
  for (const name of names) {
    const api = read(one, name);
    if (isObject(api) && isCallable(api, name === 'API' ? 'LMSInitialize' : 'Initialize')) return { name, api };
  }
  return null;
}

function isCallable(api: object, method: string): boolean {
  return typeof read(api, method) === 'function';
}

function isObject(thing: unknown): thing is object {
  return (typeof thing === 'object' && thing !== null) || typeof thing === 'function';
}

function read(from: object, key: string): unknown {
  try {
    return Reflect.get(from, key) as unknown;
  } catch {
    // A window of another origin: as good as empty.
    return undefined;
  }
}
