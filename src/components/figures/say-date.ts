import type { Locale } from '../../domain/content/locale.ts';

/** `2023`, `Oct 2023` or `14 Mar 2015`, from `2023`, `2023-10` or `2015-03-14`. */
export function sayDate(date: string, locale: Locale): string {
  return [sayDayAndMonth(date, locale), yearOf(date)].filter(Boolean).join(' ');
}

/** `Oct` or `14 Mar`; nothing for a bare year. */
export function sayDayAndMonth(date: string, locale: Locale): string {
  const [, month, day] = date.split('-');
  if (!month) return '';
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    month: 'short',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}

/** The year of such a date. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}
