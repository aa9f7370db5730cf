import type { Point } from './simplify-line.ts';
import { pointOnBow, type Bow } from './tapered-arrow.ts';

/** Where on its arrow a number may stand, the best places first. */
const PARTS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];
/** On an arrow shorter than this, in units of the panel, the number stands at its tail and leaves the rest in sight. */
const SHORT = 130;
const PARTS_OF_SHORT = [0.1, 0.02];
/** In units of the panel: a number this far from everything else gains nothing by more. */
const ROOM = 34;
const ROUNDS = 3;

/** A place for the number of each arrow: on its arrow, clear of the other numbers and the other arrows. */
export function placeMarks(bows: readonly Bow[]): Point[] {
  const lines = bows.map((bow) => Array.from({ length: 25 }, (_, index) => pointOnBow(bow, index / 24)));
  const marks = bows.map((bow) => pointOnBow(bow, partsOf(bow)[0] as number));
  for (let round = 0; round < ROUNDS; round += 1) {
    bows.forEach((bow, index) => {
      const otherMarks = marks.filter((_, other) => other !== index);
      const otherLines = lines.filter((_, other) => other !== index).flat();
      // Two numbers need twice the room of a number and a line.
      const room = (at: Point) => Math.min(ROOM, nearest(at, otherMarks) / 2, nearest(at, otherLines));
      const places = partsOf(bow).map((part) => pointOnBow(bow, part));
      marks[index] = places.reduce((best, place) => (room(place) > room(best) + 1 ? place : best));
    });
  }
  return marks;
}

function partsOf({ from, to }: Bow): readonly number[] {
  return Math.hypot(to[0] - from[0], to[1] - from[1]) < SHORT ? PARTS_OF_SHORT : PARTS;
}

/** The distance to the nearest of the points. */
function nearest([x, y]: Point, points: readonly Point[]): number {
  return Math.min(...points.map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y)));
}
