import type { Figure } from '../../domain/content/reference-schema.ts';
import { axisScale } from './axis-scale.ts';

type BarsFigure = Extract<Figure, { kind: 'bars' }>;

/** One bar or part of a bar. All but `value` are percentages of the width, or CSS pixels where it says so. */
export interface Bar {
  series: string;
  value: number;
  x: number;
  width: number;
  /** From the top of its row, in pixels. */
  y: number;
  labelX: number;
  /** On which side of `labelX` the label stands; null where there is no room for one. */
  labelSide: 'left' | 'right' | 'middle' | null;
  /** The label has room on a wide page only. */
  isTight?: boolean;
}

export interface BarRow {
  id: string;
  bars: Bar[];
}

export interface BarChart {
  rows: BarRow[];
  /** Height of each row, of each bar and from the top of a bar to its label's baseline, in pixels. */
  rowHeight: number;
  barHeight: number;
  baseline: number;
}

const BAR_HEIGHT = 22;
const BAR_GAP = 4;
/** The label of part of a stacked bar stands under it. */
const UNDER_BAR = 18;
/** Percent of the width: narrower parts of a stacked bar carry no label, or none on a phone. */
const LABEL_ROOM = { wide: 8, phone: 17 };

/** The geometry of a figure of bars. Values start at 0; a value that a row does not give is not drawn. */
export function drawBars(figure: Pick<BarsFigure, 'layout' | 'rows' | 'series'> & { unit: string }): BarChart {
  const { layout, series } = figure;
  const rows = figure.rows.map((row) => ({
    id: row.id,
    parts: series.flatMap(({ id }, index) => {
      const value = row.values[id];
      return value === undefined ? [] : [{ series: id, value, index }];
    }),
  }));
  const draw = { grouped, stacked, paired }[layout];
  const lengths = rows.flatMap(({ parts }) => {
    const values = parts.map((part) => part.value);
    return layout === 'stacked' ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  const { max } = axisScale(lengths, figure.unit);
  return {
    rows: rows.map(({ id, parts }) => ({ id, bars: draw(parts, max) })),
    rowHeight: layout === 'grouped' ? series.length * (BAR_HEIGHT + BAR_GAP) - BAR_GAP : rowHeightOf(layout),
    barHeight: BAR_HEIGHT,
    baseline: layout === 'stacked' ? BAR_HEIGHT + UNDER_BAR - 4 : BAR_HEIGHT / 2 + 5,
  };
}

interface Part {
  series: string;
  value: number;
  /** The place of its series in the figure. */
  index: number;
}

function rowHeightOf(layout: 'stacked' | 'paired'): number {
  return layout === 'stacked' ? BAR_HEIGHT + UNDER_BAR : BAR_HEIGHT;
}

function grouped(parts: readonly Part[], max: number): Bar[] {
  return parts.map(({ series, value, index }) => {
    const width = share(value, max, 100);
    return { series, value, x: 0, width, y: index * (BAR_HEIGHT + BAR_GAP), labelX: width, labelSide: 'right' };
  });
}

function stacked(parts: readonly Part[], max: number): Bar[] {
  let x = 0;
  return parts.map(({ series, value }) => {
    const width = share(value, max, 100);
    const from = x;
    x = round(x + width);
    return {
      series,
      value,
      x: from,
      width,
      y: 0,
      labelX: round(from + width / 2),
      labelSide: width < LABEL_ROOM.wide ? null : 'middle',
      isTight: width < LABEL_ROOM.phone,
    };
  });
}

/** The first series to the left of the middle, the others to the right. */
function paired(parts: readonly Part[], max: number): Bar[] {
  return parts.map(({ series, value, index }) => {
    const width = share(value, max, 50);
    return index === 0
      ? { series, value, x: round(50 - width), width, y: 0, labelX: round(50 - width), labelSide: 'left' }
      : { series, value, x: 50, width, y: 0, labelX: round(50 + width), labelSide: 'right' };
  });
}

function share(value: number, max: number, whole: number): number {
  return round((value / max) * whole);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
