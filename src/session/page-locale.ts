import type { Locale } from '../domain/content/locale.ts';

/** The language of this page. */
export function pageLocale(): Locale {
  return document.documentElement.lang === 'en' ? 'en' : 'es';
}
