import type { Figure } from '../../domain/content/reference-schema.ts';
import { axisScale } from './axis-scale.ts';
import { spreadApart } from './spread-apart.ts';

type LinesFigure = Extract<Figure, { kind: 'lines' }>;

/** Height of the drawing in CSS pixels. Its width is that of the page, so places along it are percentages. */
export const PLOT_HEIGHT = 280;

/** The size of the box that lines are drawn in, stretched over the drawing. */
export const LINE_BOX = 1000;

const END_LABEL_HEIGHT = 50;
const START_LABEL_HEIGHT = 15;
/** The label of a line that ends near 0 stays above the years. */
const YEAR_LABEL_HEIGHT = 28;
/** Years nearer than this part of the axis to another marked year are not marked. */
const YEAR_ROOM = 0.1;

export interface DrawnLine {
  id: string;
  /** `points` of a polyline in the line box. */
  points: string;
  first: LineEnd;
  last: LineEnd;
}

/** One end of a line: percentages from the left and from the top. */
export interface LineEnd {
  value: number;
  x: number;
  y: number;
  /** Where its label stands, from the top. */
  labelY: number;
}

export interface LineChart {
  lines: DrawnLine[];
  /** `isCrowded`: another label stands there already, so the mark has none. */
  valueTicks: { value: number; y: number; isCrowded: boolean }[];
  yearTicks: { year: number; x: number; isMinor: boolean }[];
}

/** The geometry of a figure of lines. A series may begin late or end early; it may not be empty. */
export function drawLines({ rows, series, unit }: Pick<LinesFigure, 'rows' | 'series'> & { unit: string }): LineChart {
  const inOrder = rows.toSorted((a, b) => a.year - b.year);
  const years = inOrder.map((row) => row.year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const { max, ticks } = axisScale(
    inOrder.flatMap((row) => Object.values(row.values)),
    unit,
  );
  const xOf = (year: number) => (to === from ? 0 : ((year - from) / (to - from)) * 100);
  const yOf = (value: number) => (1 - value / max) * 100;

  const points = series.map(({ id }) =>
    inOrder.flatMap((row) => {
      const value = row.values[id];
      return value === undefined ? [] : [{ value, x: xOf(row.year), y: yOf(value) }];
    }),
  );
  const firsts = labelled(
    points.map((line) => line[0] as Place),
    { height: START_LABEL_HEIGHT, max: 100 },
  );
  const lasts = labelled(
    points.map((line) => line.at(-1) as Place),
    { height: END_LABEL_HEIGHT, max: 100 - percent(YEAR_LABEL_HEIGHT) },
  );
  return {
    lines: series.map(({ id }, index) => ({
      id,
      points: (points[index] as Place[]).map(({ x, y }) => `${inBox(x)},${inBox(y)}`).join(' '),
      first: firsts[index] as LineEnd,
      last: lasts[index] as LineEnd,
    })),
    valueTicks: ticks.map((value) => ({
      value,
      y: yOf(value),
      isCrowded: firsts.some(({ labelY }) => Math.abs(labelY - yOf(value)) < percent(START_LABEL_HEIGHT)),
    })),
    yearTicks: markedYears(from, to).map((tick) => ({ ...tick, x: xOf(tick.year) })),
  };
}

type Place = Pick<LineEnd, 'value' | 'x' | 'y'>;

function labelled(ends: readonly Place[], { height, max }: { height: number; max: number }): LineEnd[] {
  const places = spreadApart(
    ends.map(({ y }) => y),
    { gap: percent(height), min: 0, max },
  );
  return ends.map((end, index) => ({ ...end, labelY: places[index] as number }));
}

/** The first and the last year, and the round years with room between them; every second one is minor. */
function markedYears(from: number, to: number): { year: number; isMinor: boolean }[] {
  if (from === to) return [{ year: from, isMinor: false }];
  const span = to - from;
  const step = [1, 2, 5, 10, 20, 50].find((one) => span / one <= 6) ?? 100;
  const room = span * YEAR_ROOM;
  const first = Math.ceil((from + room) / step) * step;
  const between = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => first + index * step);
  return [
    { year: from, isMinor: false },
    ...between
      .filter((year) => year > from && year <= to - room)
      .map((year, index, all) => ({ year, isMinor: (all.length - 1 - index) % 2 === 0 })),
    { year: to, isMinor: false },
  ];
}

function percent(pixels: number): number {
  return (pixels / PLOT_HEIGHT) * 100;
}

function inBox(part: number): number {
  return Math.round((part / 100) * LINE_BOX);
}
