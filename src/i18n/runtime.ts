import type { TFunction } from 'i18next';
import type { Locale } from '../domain/content/locale.ts';

const words = import.meta.glob<Record<string, unknown>>('../../locales/*.json', { import: 'default' });
let loading: Promise<TFunction> | null = null;

/** The language of this page. */
export function pageLocale(): Locale {
  return document.documentElement.lang === 'en' ? 'en' : 'es';
}

/** The interface's words in the language of this page, loaded once, with i18next, when something needs them. */
export function loadTranslator(): Promise<TFunction> {
  loading ??= load(pageLocale());
  return loading;
}

async function load(locale: Locale): Promise<TFunction> {
  const file = words[`../../locales/${locale}.json`];
  if (!file) throw new Error(`No words for "${locale}"`);
  const [{ default: i18next }, translation] = await Promise.all([import('i18next'), file()]);
  const instance = i18next.createInstance();
  return instance.init({
    lng: locale,
    resources: { [locale]: { translation } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
}
