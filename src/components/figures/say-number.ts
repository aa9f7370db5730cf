import type { Locale } from '../../domain/content/locale.ts';

/** A unit that is written with the number and not beside the axis. */
const PERCENT = '%';

/**
 * `31,892` or `31.892`; with the unit `%`, `38.7%` or `38,7 %`. Rounded to `decimals`, zeros at the end left out.
 * Spanish groups four digits too (`7.000`), as the texts of the course do.
 */
export function sayNumber(
  value: number,
  locale: Locale,
  { unit, decimals = 0 }: { unit?: string; decimals?: number } = {},
): string {
  const isPercent = unit === PERCENT;
  return new Intl.NumberFormat(locale, {
    style: isPercent ? 'percent' : 'decimal',
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  }).format(isPercent ? value / 100 : value);
}

/** `400K` or `400 mil`: for an axis. */
export function sayShortNumber(value: number, locale: Locale, unit?: string): string {
  if (unit === PERCENT) return sayNumber(value, locale, { unit });
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** Whether the unit must be named beside the axis: `%` stands with each number. */
export function isSpokenUnit(unit: string): boolean {
  return unit !== PERCENT;
}
