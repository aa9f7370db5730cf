export type Point = readonly [x: number, y: number];

/**
 * The line with the points that matter least taken out, one by one, until each point left spans a triangle of at
 * least `minArea` (square units of the drawing) with its neighbours: Visvalingam and Whyatt. Both ends stay.
 */
export function simplifyLine(line: readonly Point[], minArea: number): Point[] {
  const left = [...line];
  for (;;) {
    const smallest = smallestTriangle(left);
    if (smallest === null || smallest.area >= minArea) return left;
    left.splice(smallest.index, 1);
  }
}

function smallestTriangle(line: readonly Point[]): { index: number; area: number } | null {
  let smallest: { index: number; area: number } | null = null;
  for (let index = 1; index < line.length - 1; index += 1) {
    const area = triangleArea(line[index - 1] as Point, line[index] as Point, line[index + 1] as Point);
    if (smallest === null || area < smallest.area) smallest = { index, area };
  }
  return smallest;
}

function triangleArea(a: Point, b: Point, c: Point): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** The area a closed line encloses, in square units. */
export function ringArea(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
