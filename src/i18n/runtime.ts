import i18next, { type TFunction } from 'i18next';
import type { Locale } from '../domain/content/locale.ts';
import { loadWords } from './script-words.ts';

let loading: Promise<TFunction> | null = null;

/** The interface's words in the language of the page, loaded once. */
export function loadTranslator(locale: Locale): Promise<TFunction> {
  loading ??= load(locale);
  return loading;
}

async function load(locale: Locale): Promise<TFunction> {
  const translation = await loadWords(locale);
  return i18next.createInstance().init({
    lng: locale,
    resources: { [locale]: { translation } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
}
