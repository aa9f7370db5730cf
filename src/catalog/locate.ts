import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/**
 * One step into a YAML value: a key, an index, or, in a list, the id of an entry (`{ id, nth }` where the same id
 * stands several times; `nth` counts from 1). The id of an entry is its `id` field (a country's `iso2`, a route's
 * `problem`), or the entry itself.
 */
export type Step = string | number | { id: string; nth: number };

/**
 * The offset in the text of what a path leads to, or of the last thing on the way that exists. A list or mapping that
 * has a key is found at its key.
 */
export function locate(doc: Document, path: readonly Step[], part: 'value' | 'key' = 'value'): number {
  let node: Node | null = doc.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc) ?? null;
    const next: { node: Node | null; key: Node | null } | null = isMap(node)
      ? enterMap(node.items, step)
      : isSeq(node)
        ? { node: enterList(node.items, step), key: null }
        : null;
    if (next === null || (next.node === null && next.key === null)) return offset;
    const isWantedKey = part === 'key' && index === path.length - 1;
    const shown = next.key && (isWantedKey || next.node === null || isCollection(next.node)) ? next.key : next.node;
    offset = shown?.range?.[0] ?? offset;
    node = next.node;
  }
  return offset;
}

function enterMap(pairs: readonly { key: unknown; value: unknown }[], step: Step) {
  const wanted = typeof step === 'object' ? step.id : String(step);
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === wanted);
  if (!pair) return null;
  return { node: isNode(pair.value) ? pair.value : null, key: isNode(pair.key) ? pair.key : null };
}

function enterList(entries: readonly unknown[], step: Step): Node | null {
  const entry =
    typeof step === 'number'
      ? entries[step]
      : typeof step === 'string'
        ? entries.find((one) => idOf(one) === step)
        : entries.filter((one) => idOf(one) === step.id)[step.nth - 1];
  return isNode(entry) ? entry : null;
}

function idOf(entry: unknown): string | null {
  if (isScalar(entry)) return String(entry.value);
  const id = isMap(entry) ? (entry.get('id') ?? entry.get('iso2') ?? entry.get('problem')) : null;
  return typeof id === 'string' ? id : null;
}
