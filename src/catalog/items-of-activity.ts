import type { ByLocale, Locale } from '../domain/content/locale.ts';
import type { Item, ItemWords, QuizWords } from '../domain/content/quiz-schema.ts';
import { wordsFile, type Catalog } from './catalog.ts';

/** An item with its words, and where it stands. */
export interface ItemOfActivity {
  item: Item;
  words: ByLocale<ItemWords>;
  /** The bank a test draws it from; `null` for an item of the quiz itself. */
  bankId: string | null;
}

/** All items a quiz may ask: its own, or those of the banks it draws from. Empty for an unknown quiz. */
export function itemsOfActivity(catalog: Catalog, quizId: string): ItemOfActivity[] {
  const activity = catalog.quizzes.get(quizId);
  if (!activity) return [];
  const { quiz, words } = activity;
  if (quiz.kind === 'check') return quiz.items.map((item) => withWords(item, words, null));
  const bankIds = [...new Set(quiz.draws.map((draw) => draw.bank))];
  return bankIds.flatMap((bankId) => {
    const bank = catalog.banks.get(bankId);
    return bank ? bank.bank.items.map((item) => withWords(item, bank.words, bankId)) : [];
  });
}

/** An item of the course and the folder it stands in. */
export interface ItemHome extends ItemOfActivity {
  activityId: string;
  /** The structure file. */
  file: string;
  wordsFile: (locale: Locale) => string;
}

/** Every item of the course, of checks first and of banks then, each in the order of its file. */
export function allItems(catalog: Catalog): ItemHome[] {
  const homes = [
    ...[...catalog.quizzes.values()].map((one) => ({
      ...one,
      items: one.quiz.kind === 'check' ? one.quiz.items : [],
      bankId: null,
    })),
    ...[...catalog.banks.values()].map((one) => ({ ...one, items: one.bank.items, bankId: one.id })),
  ];
  return homes.flatMap(({ id, file, words, items, bankId }) =>
    items.map((item) => ({
      ...withWords(item, words, bankId),
      activityId: id,
      file,
      wordsFile: (locale: Locale) => wordsFile(id, locale),
    })),
  );
}

function withWords(item: Item, words: ByLocale<QuizWords>, bankId: string | null): ItemOfActivity {
  const own: ByLocale<ItemWords> = {};
  for (const [locale, all] of Object.entries(words) as [Locale, QuizWords][]) {
    const one = all.items?.[item.id];
    if (one) own[locale] = one;
  }
  return { item, words: own, bankId };
}
