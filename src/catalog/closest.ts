/** The known name that is most like `name`, or `null` where none is like it (more than about a quarter differs). */
export function closest(name: string, known: Iterable<string>): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const other of known) {
    if (other === name) continue;
    const distance = editDistance(name, other);
    const limit = Math.max(2, Math.floor(Math.max(name.length, other.length) / 4));
    if (distance <= limit && (best === null || distance < best.distance)) best = { name: other, distance };
  }
  return best?.name ?? null;
}

/** ` Closest: "exit-route".`, or nothing where no known name is like it. */
export function closestHint(name: string, known: Iterable<string>): string {
  const best = closest(name, known);
  return best === null ? '' : ` Closest: "${best}".`;
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
