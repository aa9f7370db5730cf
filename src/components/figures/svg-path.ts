import type { Point } from './simplify-line.ts';

/**
 * Lines as the `d` of an SVG path: whole units, each point relative to the one before, no space where a sign parts two
 * numbers. Points that fall on the one before are left out, and so are lines of a single point.
 */
export function svgPath(lines: readonly (readonly Point[])[], isClosed: boolean): string {
  return lines.map((line) => oneLine(line, isClosed)).join('');
}

function oneLine(line: readonly Point[], isClosed: boolean): string {
  const points = line.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  // `z` draws the way back.
  while (isClosed && points.length > 1 && String(points.at(-1)) === String(points[0])) points.pop();
  const steps: string[] = [];
  let [fromX, fromY] = points[0] ?? [0, 0];
  for (const [x, y] of points.slice(1)) {
    if (x === fromX && y === fromY) continue;
    steps.push(pair(x - fromX, y - fromY));
    [fromX, fromY] = [x, y];
  }
  if (steps.length === 0) return '';
  return `M${pair(...(points[0] as Point))}l${joined(steps)}${isClosed ? 'z' : ''}`;
}

function pair(x: number, y: number): string {
  return joined([String(x), String(y)]);
}

/** A minus sign parts numbers by itself. */
function joined(numbers: readonly string[]): string {
  return numbers.reduce((text, number) => (number.startsWith('-') ? text + number : `${text} ${number}`));
}
