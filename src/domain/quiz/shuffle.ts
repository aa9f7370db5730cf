/** 0…2^24−1: small enough for suspend data, large enough that two attempts hardly share one. */
export const SEED_LIMIT = 0x1000000;

/** A generator of numbers in [0, 1) that depends on its seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order that depends on `seed` alone (Fisher–Yates). */
export function shuffle<T>(things: readonly T[], seed: number): T[] {
  const shuffled = [...things];
  const random = randomFrom(seed);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

/**
 * A seed for the parts of one item, from the attempt's seed and the item's id, so that each item has an order of its
 * own and keeps it when other items are added to the bank (FNV-1a).
 */
export function seedFor(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The parts of one item in the order this attempt shows them: never the order of the key where it can be helped. */
export function orderParts(ids: readonly string[], seed: number, itemId: string): string[] {
  const shuffled = shuffle(ids, seedFor(seed, itemId));
  const isAsWritten = shuffled.every((id, index) => id === ids[index]);
  return isAsWritten && ids.length > 1 ? [...shuffled.slice(1), shuffled[0] as string] : shuffled;
}
