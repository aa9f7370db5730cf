import i18next, { type TFunction } from 'i18next';
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import type { Locale } from '../domain/content/locale.ts';

const instance = i18next.createInstance();
void instance.init({
  resources: { es: { translation: es }, en: { translation: en } },
  fallbackLng: false,
  initAsync: false,
  // Astro and lit escape what they print.
  interpolation: { escapeValue: false },
});

/** The interface's words in one language, at build time. */
export function translator(locale: Locale): TFunction {
  return instance.getFixedT(locale);
}
