import type { Point } from './simplify-line.ts';

export interface Bow {
  from: Point;
  to: Point;
  /** How far the arrow bows to the left of its way, as a part of its length; negative bows to the right. */
  bend: number;
}

/** The point on the bow at `part`, 0 at its tail and 1 at its tip. */
export function pointOnBow(bow: Bow, part: number): Point {
  const [middleX, middleY] = handle(bow);
  const at = (from: number, middle: number, to: number) =>
    (1 - part) ** 2 * from + 2 * part * (1 - part) * middle + part ** 2 * to;
  return [at(bow.from[0], middleX, bow.to[0]), at(bow.from[1], middleY, bow.to[1])];
}

/**
 * An arrow that grows from a thin tail to `width` and ends in a head, as the `d` of an SVG path. It is drawn as one
 * shape and not as a line, so that it keeps its direction where colours are lost.
 */
export function taperedArrow(bow: Bow, width: number): string {
  const headLength = width * 1.4 + 10;
  const headPart = 1 - headLength / Math.max(bowLength(bow), headLength * 2);
  const tail = beside(bow, 0, 1);
  const neck = beside(bow, headPart, width / 2);
  const head = beside(bow, headPart, width / 2 + 4 + width * 0.35);
  const waist = beside(bow, headPart / 2, width / 4 + 0.5);
  return [
    `M${place(tail.left)}Q${place(through(tail.left, waist.left, neck.left))} ${place(neck.left)}`,
    `L${place(head.left)} ${place(bow.to)} ${place(head.right)} ${place(neck.right)}`,
    `Q${place(through(neck.right, waist.right, tail.right))} ${place(tail.right)}z`,
  ].join('');
}

/** Length of the bow, near enough. */
function bowLength(bow: Bow): number {
  const points = Array.from({ length: 11 }, (_, index) => pointOnBow(bow, index / 10));
  return points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index] as Point;
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** The point that pulls a quadratic curve from tail to tip into the bow. */
function handle({ from, to, bend }: Bow): Point {
  const acrossX = to[1] - from[1];
  const acrossY = from[0] - to[0];
  return [(from[0] + to[0]) / 2 + acrossX * bend * 2, (from[1] + to[1]) / 2 + acrossY * bend * 2];
}

/** Two points `reach` to the left and to the right of the bow at `part`. */
function beside(bow: Bow, part: number, reach: number): { left: Point; right: Point } {
  const [x, y] = pointOnBow(bow, part);
  const [nextX, nextY] = pointOnBow(bow, part + 0.01);
  const length = Math.hypot(nextX - x, nextY - y);
  const alongX = (nextX - x) / length;
  const alongY = (nextY - y) / length;
  return { left: [x + alongY * reach, y - alongX * reach], right: [x - alongY * reach, y + alongX * reach] };
}

/** The handle of the quadratic curve from `from` to `to` that passes through `middle` half way. */
function through(from: Point, middle: Point, to: Point): Point {
  return [2 * middle[0] - (from[0] + to[0]) / 2, 2 * middle[1] - (from[1] + to[1]) / 2];
}

function place([x, y]: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
