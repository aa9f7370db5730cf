import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { numbersIn, wordsIn } from '../../../../src/checks/mdx/prose.ts';

const numbers = (text: string) => numbersIn(mdxToMdast(text)).map(({ value }) => value);

describe('numbersIn', () => {
  it.each([
    ['167.7 million people in 2022', '167,7 millones de personas en 2022', [167.7, 2022]],
    ['1,250 dollars and 12,600 more', '1.250 dólares y 12 600 más', [1250, 12600]],
    ['1,250.5 pages', '1 250,5 páginas', [1250.5]],
    ['2.8 billion dollars', '2800 millones de dólares', [2800]],
    ['20 thousand', '20 mil', [20000]],
    ['3 billion', '3 mil millones', [3000]],
    ['art. 36(1)(b), C189', 'art. 36(1)(b), C189', [36, 1, 189]],
    ['in 1990, 143 states', 'en 1990, 143 Estados', [1990, 143]],
    ['0.125 of 45%', '0,125 del 45 %', [0.125, 45]],
    ['a mile of 5 milestones', 'una milla de 5 milestones', [5]],
  ])('reads %j and %j alike', (english, spanish, expected) => {
    expect(numbers(english)).toEqual(expected);
    expect(numbers(spanish)).toEqual(expected);
  });

  it('reads nothing of attributes', () => {
    expect(numbers('One <Cite source="ilo-c097" at="art. 6" />')).toEqual([]);
  });
});

describe('wordsIn', () => {
  it('counts what a reader reads, a number as one word and a dash as none', () => {
    const text =
      '## Two words\n\nShe — *not* he — earned 1,200 dollars.<Cite source="x" at="p. 4" />\n\n- one\n- two\n';
    expect(wordsIn(mdxToMdast(text))).toEqual(10);
  });
});
