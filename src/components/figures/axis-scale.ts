/** Steps of an axis that read well: 1, 2, 2.5 and 5 times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

export interface AxisScale {
  /** The value at the end of the axis; the axis begins at 0. */
  max: number;
  /** From 0 to `max`, evenly. */
  ticks: number[];
}

/** An axis from 0 that holds every value, with three to six marks. Percentages never go past 100. */
export function axisScale(values: readonly number[], unit?: string): AxisScale {
  const highest = Math.max(...values, 0);
  if (highest === 0) return { max: 1, ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step = power * (STEPS.find((one) => one * power * 4 >= highest) as number);
  const count = Math.ceil(highest / step);
  const max = unit === '%' ? Math.min(count * step, 100) : count * step;
  return { max, ticks: Array.from({ length: count + 1 }, (_, index) => index * step).filter((tick) => tick <= max) };
}
