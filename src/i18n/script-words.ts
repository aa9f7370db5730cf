import type { Locale } from '../domain/content/locale.ts';

/** The words scripts say, in one language: loaded when something needs them. */
export async function loadWords(locale: Locale): Promise<Record<string, unknown>> {
  const { words } = await (locale === 'en' ? import('virtual:words/en') : import('virtual:words/es'));
  return words;
}
