import i18next, { type TFunction } from 'i18next';
import { loadWords, pageLocale } from './script-words.ts';

let loading: Promise<TFunction> | null = null;

/** The interface's words in the language of this page, loaded once. */
export function loadTranslator(): Promise<TFunction> {
  loading ??= load();
  return loading;
}

async function load(): Promise<TFunction> {
  const locale = pageLocale();
  const translation = await loadWords(locale);
  return i18next.createInstance().init({
    lng: locale,
    resources: { [locale]: { translation } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
}
