import type { Locale } from '../../domain/content/locale.ts';

/** What messages to authors call each language. */
export const LOCALE_NAMES: Record<Locale, string> = { es: 'Spanish', en: 'English' };
