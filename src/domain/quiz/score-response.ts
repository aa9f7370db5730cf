import type { AnswerKey } from './answer-key.ts';
import { foldSpelling } from './fold-spelling.ts';
import { readNumber } from './read-number.ts';
import type { Response } from './response.ts';

export interface Mark {
  /** 0…1: the share of the item that was right. */
  credit: number;
  /** Ids of the parts whose explanation answers this response first. */
  toExplain: string[];
  /** Ids of the parts that were answered wrongly or left out. */
  missed: string[];
}

/**
 * Marks a response.
 *
 * Multiple response and evidence give one share for each right choice and take one for each wrong choice, never
 * below 0. Ordering, matching and sorting count the parts in the right place. A response of another kind than the
 * item's, or an empty one, earns 0.
 */
export function scoreResponse(key: AnswerKey, response: Response): Mark {
  switch (key.type) {
    case 'single-choice': {
      const choice = response.kind === 'choice' ? response.choice : '';
      return choice === key.right
        ? { credit: 1, toExplain: [choice], missed: [] }
        : { credit: 0, toExplain: [choice, key.right].filter(Boolean), missed: [key.right] };
    }
    case 'multiple-response':
    case 'evidence':
      return scoreSelection(key.right, key.wrong, response.kind === 'choices' ? response.choices : []);
    case 'ordering': {
      const order = response.kind === 'order' ? response.order : [];
      return scoreParts(key.order, (id) => order.indexOf(id) === key.order.indexOf(id));
    }
    case 'matching':
    case 'sorting': {
      const given = response.kind === 'assignment' ? response.assignment : {};
      return scoreParts(Object.keys(key.assignment), (id) => given[id] === key.assignment[id]);
    }
    case 'fill-in': {
      const text = foldSpelling(response.kind === 'text' ? response.text : '');
      const hit = key.answers.find((answer) => answer.spellings.some((spelling) => foldSpelling(spelling) === text));
      const right = key.answers.filter((answer) => answer.isRight).map((answer) => answer.id);
      return hit?.isRight
        ? { credit: 1, toExplain: [hit.id], missed: [] }
        : { credit: 0, toExplain: [hit?.id ?? 'otherwise', ...right], missed: right };
    }
    case 'numeric': {
      const value = readNumber(response.kind === 'text' ? response.text : '');
      // Binary fractions: 0.1 + 0.2 must lie within a tolerance of 0.3 ± 0.
      const slack = Number.EPSILON * Math.max(1, Math.abs(key.value)) * 4;
      const isNear = (target: number, tolerance: number) =>
        value !== null && Math.abs(value - target) <= tolerance + slack;
      if (isNear(key.value, key.tolerance)) return { credit: 1, toExplain: ['value'], missed: [] };
      const trap = key.traps.find((one) => isNear(one.value, key.tolerance));
      return { credit: 0, toExplain: [trap?.id ?? 'otherwise', 'value'], missed: ['value'] };
    }
  }
}

function scoreSelection(right: readonly string[], wrong: readonly string[], chosen: readonly string[]): Mark {
  const hits = right.filter((id) => chosen.includes(id)).length;
  const errors = wrong.filter((id) => chosen.includes(id)).length;
  const missed = [...right.filter((id) => !chosen.includes(id)), ...wrong.filter((id) => chosen.includes(id))];
  return {
    credit: right.length === 0 ? 0 : Math.max(0, hits - errors) / right.length,
    toExplain: missed.length > 0 ? missed : [...right],
    missed,
  };
}

function scoreParts(ids: readonly string[], isRight: (id: string) => boolean): Mark {
  const missed = ids.filter((id) => !isRight(id));
  return {
    credit: ids.length === 0 ? 0 : (ids.length - missed.length) / ids.length,
    toExplain: missed.length > 0 ? missed : [...ids],
    missed,
  };
}
