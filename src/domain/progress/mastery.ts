import type { Outline } from '../course/outline.ts';
import type { ItemMark, Snapshot } from '../record/snapshot.ts';

export interface ObjectiveMastery {
  objective: string;
  lesson: string;
  /** Graded items of the objective in the course, and of those: answered so far, right at the last answer. */
  items: number;
  answered: number;
  right: number;
  /** 0…1: the mean credit of the last answers; `null` before the first. */
  level: number | null;
  /** Items answered wrongly by somebody who was certain: read again first. */
  surelyWrong: string[];
}

/** Mastery by objective, in the order of the lessons. The last answer to each item counts; nothing is ever reset. */
export function masteryByObjective(outline: Outline, snapshot: Snapshot): ObjectiveMastery[] {
  const itemsOf = new Map<string, string[]>();
  for (const section of outline.sections) {
    const items = [
      ...section.lessons.flatMap((lesson) => lesson.items),
      ...section.test.banks.flatMap((bank) => bank.items),
    ];
    for (const item of items) itemsOf.set(item.objective, [...(itemsOf.get(item.objective) ?? []), item.id]);
  }
  return outline.objectives.map(({ id, lesson }) => {
    const items = itemsOf.get(id) ?? [];
    const marks = items.flatMap((item): [string, ItemMark][] => {
      const mark = snapshot.items[item];
      return mark ? [[item, mark]] : [];
    });
    const credit = marks.reduce((sum, [, mark]) => sum + mark.lastCredit, 0);
    return {
      objective: id,
      lesson,
      items: items.length,
      answered: marks.length,
      right: marks.filter(([, mark]) => mark.lastCredit === 1).length,
      level: marks.length === 0 ? null : credit / marks.length,
      surelyWrong: marks.filter(([, mark]) => mark.lastCredit < 1 && mark.lastSureness === 3).map(([item]) => item),
    };
  });
}
