import { seedFor, shuffle } from './shuffle.ts';

/** A bank as a test draws from it: the ids of its items, and how many it lends. */
export interface DrawSource {
  bank: string;
  count: number;
  items: readonly string[];
}

/**
 * The items of one attempt, in the order they are asked. Each bank lends `count` items (all it has, if it has fewer);
 * items the learner has seen least come first, `seed` decides among equals and the final order.
 */
export function drawItems(sources: readonly DrawSource[], seed: number, timesSeen: (item: string) => number): string[] {
  const drawn = sources.flatMap((source) =>
    shuffle(source.items, seedFor(seed, source.bank))
      .map((item, place) => ({ item, place, seen: timesSeen(item) }))
      .sort((a, b) => a.seen - b.seen || a.place - b.place)
      .slice(0, source.count)
      .map(({ item }) => item),
  );
  return shuffle(drawn, seed);
}
