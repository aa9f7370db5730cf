import { describe, expect, it } from 'vitest';
import { drawBars } from '../../../../src/components/figures/bar-chart.ts';

const row = (id: string, values: Record<string, number>) => ({
  id,
  label: { es: id, en: id },
  values,
  source: 'some-source',
  asOf: '2022',
  confidence: 'verified' as const,
});
const series = (...ids: string[]) => ids.map((id) => ({ id, label: { es: id, en: id } }));

describe('drawBars', () => {
  it('draws two series back to back from the middle', () => {
    const chart = drawBars({
      layout: 'paired',
      unit: '%',
      series: series('women', 'men'),
      rows: [row('home', { women: 93, men: 7 })],
    });
    expect(chart).toEqual({
      rowHeight: 22,
      barHeight: 22,
      baseline: 16,
      rows: [
        {
          id: 'home',
          bars: [
            { series: 'women', value: 93, x: 3.5, width: 46.5, y: 0, labelX: 3.5, labelSide: 'left' },
            { series: 'men', value: 7, x: 50, width: 3.5, y: 0, labelX: 53.5, labelSide: 'right' },
          ],
        },
      ],
    });
  });

  it('draws grouped bars under each other and leaves the place of a missing value empty', () => {
    const { rows, rowHeight } = drawBars({
      layout: 'grouped',
      unit: 'people',
      series: series('a', 'b', 'c'),
      rows: [row('one', { a: 400, c: 100 })],
    });
    expect(rowHeight).toBe(74);
    expect(rows[0]?.bars).toEqual([
      { series: 'a', value: 400, x: 0, width: 100, y: 0, labelX: 100, labelSide: 'right' },
      { series: 'c', value: 100, x: 0, width: 25, y: 52, labelX: 25, labelSide: 'right' },
    ]);
  });

  it('draws stacked bars end to end and labels what has room for a label', () => {
    const { rows } = drawBars({
      layout: 'stacked',
      unit: '%',
      series: series('a', 'b', 'c'),
      rows: [row('one', { a: 80, b: 15, c: 5 })],
    });
    expect(rows[0]?.bars).toEqual([
      { series: 'a', value: 80, x: 0, width: 80, y: 0, labelX: 40, labelSide: 'middle', isTight: false },
      { series: 'b', value: 15, x: 80, width: 15, y: 0, labelX: 87.5, labelSide: 'middle', isTight: true },
      { series: 'c', value: 5, x: 95, width: 5, y: 0, labelX: 97.5, labelSide: null, isTight: true },
    ]);
  });

  it('measures stacked bars by their sums', () => {
    const { rows } = drawBars({
      layout: 'stacked',
      unit: 'people',
      series: series('a', 'b'),
      rows: [row('long', { a: 50, b: 50 }), row('short', { a: 25, b: 25 })],
    });
    expect(rows.map(({ bars }) => bars.map((bar) => bar.width))).toEqual([
      [50, 50],
      [25, 25],
    ]);
  });
});
