import type { MdastNode } from 'satteri';
import { readNumber } from '../../domain/quiz/read-number.ts';
import { textIn } from './nodes-in.ts';

/** How many words a reader reads of a node. A number is a word; a dash is not. */
export function wordsIn(node: MdastNode): number {
  return textIn(node)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A number as it is written, and what it comes to. */
export interface WrittenNumber {
  written: string;
  /** `2.8 billion` and `2800 millones` are both 2800: millions are not counted out, thousands of them are. */
  value: number;
}

/** The numbers in the words of a node, in reading order, in either language's way of writing. */
export function numbersIn(node: MdastNode): WrittenNumber[] {
  const text = textIn(node);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [written] = match;
    const value = readNumber(written) ?? Number(written.replace(/\D/g, ''));
    const after = text.slice(match.index + written.length);
    return [{ written, value: THOUSANDS.test(after) ? value * 1000 : value }];
  });
}

/** Digits with decimal marks and with thousands set apart by a mark or a blank. */
const NUMBER = /\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

const THOUSANDS = /^[ \u00A0\u202F](?:billion|thousand|mil)\b/;
