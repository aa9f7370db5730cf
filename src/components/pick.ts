import type { Locale } from '../domain/content/locale.ts';

/** Words that are the same in all languages, or differ by language. */
export function pick(words: string | Record<Locale, string>, locale: Locale): string {
  return typeof words === 'string' ? words : words[locale];
}
