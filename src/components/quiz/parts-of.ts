import type { Item } from '../../domain/content/quiz-schema.ts';

/** The ids of an item's parts that are shuffled for each attempt. Passages of a testimony keep their reading order. */
export function partsOf(item: Item): string[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-response':
      return item.choices.map((choice) => choice.id);
    case 'ordering':
      return item.steps.map((step) => step.id);
    case 'matching':
      return [...item.pairs, ...(item.extras ?? [])].map((part) => part.id);
    case 'sorting':
      return item.entries.map((entry) => entry.id);
    case 'evidence':
    case 'fill-in':
    case 'numeric':
    case 'reflection':
      return [];
  }
}
