import type { Locale } from '../../domain/content/locale.ts';
import type { Item, ItemWords } from '../../domain/content/quiz-schema.ts';
import type { Cite } from '../../domain/content/text-schema.ts';

/** Why one part of an item is right or wrong, with its sources. */
export interface Explanation {
  /** The part's id; `value` and `otherwise` for what is not a part. */
  id: string;
  /** What the part says; for an answer nobody foresaw, nothing. */
  label: string;
  /** Whether it belongs to a right answer. */
  isRight: boolean;
  why: string;
  cites: readonly Cite[];
}

/** The explanations of an item in the order of its key. */
export function explanationsOf(item: Item, words: ItemWords, locale: Locale): Explanation[] {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const explain = (
    part: { id: string; cite?: readonly Cite[] | undefined },
    label: string | undefined,
    why: string | undefined,
    isRight: boolean,
  ): Explanation => ({ id: part.id, label: label ?? '', why: why ?? '', isRight, cites: part.cite ?? item.cite ?? [] });

  switch (item.type) {
    case 'single-choice':
    case 'multiple-response':
      return item.choices.map((choice) => {
        const own = words.choices?.[choice.id];
        return explain(choice, own?.text, own?.why, choice.right === true);
      });
    case 'ordering':
      return item.steps.map((step) => explain(step, words.steps?.[step.id]?.text, words.steps?.[step.id]?.why, true));
    case 'matching':
      return [
        ...item.pairs.map((pair) => {
          const own = words.pairs?.[pair.id];
          return explain(pair, own && `${own.left} → ${own.right}`, own?.why, true);
        }),
        ...(item.extras ?? []).map((extra) =>
          explain(extra, words.extras?.[extra.id]?.right, words.extras?.[extra.id]?.why, false),
        ),
      ];
    case 'sorting':
      return item.entries.map((entry) => {
        const own = words.entries?.[entry.id];
        return explain(entry, own && `${own.text} → ${words.categories?.[entry.category] ?? ''}`, own?.why, true);
      });
    case 'evidence':
      return item.passages.map((passage) => {
        const own = words.passages?.[passage.id];
        return explain(passage, own?.text, own?.why, passage.indicator === true);
      });
    case 'fill-in':
      return [
        ...item.answers.map((answer) => {
          const own = words.answers?.[answer.id];
          return explain(answer, own?.spellings[0], own?.why, answer.right === true);
        }),
        explain({ id: 'otherwise' }, '', words.otherwise, false),
      ];
    case 'numeric':
      return [
        explain({ id: 'value' }, `${number.format(item.value)} ${words.unit ?? ''}`.trim(), words.why, true),
        ...(item.traps ?? []).map((trap) => explain(trap, number.format(trap.value), words.traps?.[trap.id], false)),
        explain({ id: 'otherwise' }, '', words.otherwise, false),
      ];
    case 'reflection':
      return [explain({ id: 'guidance' }, '', words.guidance, true)];
  }
}
