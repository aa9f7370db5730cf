/** Leads on from `/` to the front page in the language the reader chose before, or her browser's; Spanish when in doubt. */
const KEY = 'consular-course.locale';

function chosenBefore(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function chooseLocale(): 'es' | 'en' {
  const before = chosenBefore();
  if (before === 'es' || before === 'en') return before;
  for (const language of navigator.languages) {
    if (/^es\b/i.test(language)) return 'es';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'es';
}

location.replace(`${chooseLocale()}/${location.hash}`);

export {};
