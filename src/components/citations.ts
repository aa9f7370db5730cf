import type { Catalog, LessonText } from '../catalog/catalog.ts';
import type { Locale } from '../domain/content/locale.ts';

/** How the abbreviations of a place in a source are written in Spanish. */
const PLACE_WORDS: Record<string, string> = {
  'para.': 'párr.',
  'paras.': 'párrs.',
  'arts.': 'arts.',
  'ch.': 'cap.',
  table: 'cuadro',
  annex: 'anexo',
  'sec.': 'secc.',
  and: 'y',
  note: 'nota',
  objective: 'objetivo',
  preamble: 'preámbulo',
  slide: 'diapositiva',
  'pp.': 'págs.',
  'p.': 'pág.',
};

/** `para. 133` as each language writes it. */
export function placeIn(at: string, locale: Locale): string {
  if (locale === 'en') return at;
  return at.replace(/[A-Za-z]+\.?/g, (word) => PLACE_WORDS[word] ?? word);
}

/** The number of each source a lesson cites, in the order of first use in its text, then in its figures. */
export function numberSources(catalog: Catalog, lesson: LessonText): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [, tag, id] of lesson.body.matchAll(/<(Cite|FactRow|Figure)\b[^>]*?\b(?:source|id)="([^"]+)"/g)) {
    for (const source of sourcesOf(catalog, tag as string, id as string)) {
      if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    }
  }
  return numbers;
}

function sourcesOf(catalog: Catalog, tag: string, id: string): string[] {
  if (tag === 'Cite') return [id];
  if (tag === 'FactRow') {
    const row = catalog.facts.get(id);
    return row ? [row.source] : [];
  }
  const figure = catalog.figures.get(id);
  if (!figure) return [];
  if (figure.kind === 'tree') return figure.results.map((result) => result.source);
  if (figure.kind === 'comparison')
    return figure.rows.flatMap(({ cells }) => Object.values(cells).map((cell) => cell.source));
  if (figure.kind === 'matrix') {
    return catalog.ratifications.filter((row) => figure.instruments.includes(row.instrument)).map((row) => row.source);
  }
  return figure.rows.map((row) => row.source);
}
