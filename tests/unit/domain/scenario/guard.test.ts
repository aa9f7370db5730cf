import { describe, expect, it } from 'vitest';
import { holds } from '../../../../src/domain/scenario/guard.ts';

const situation = { flags: ['asked', 'wrote'], meters: { trust: 2 }, day: 10 };

describe('holds', () => {
  it.each([
    ['no guard', undefined, true],
    ['an empty guard', {}, true],
    ['all flags that are set', { all: ['asked', 'wrote'] }, true],
    ['a flag among all that is not set', { all: ['asked', 'called'] }, false],
    ['one flag of any', { any: ['called', 'wrote'] }, true],
    ['none of any', { any: ['called'] }, false],
    ['any of nothing', { any: [] }, false],
    ['flags that must not be set and are not', { none: ['called'] }, true],
    ['a flag that must not be set and is', { none: ['called', 'asked'] }, false],
    ['a meter just reached', { atLeast: { trust: 2 } }, true],
    ['a meter not reached', { atLeast: { trust: 3 } }, false],
    ['a meter that does not exist', { atLeast: { wages: 1 } }, false],
    ['the last day itself', { untilDay: 10 }, true],
    ['the day after the last', { untilDay: 9 }, false],
    ['the first day itself', { fromDay: 10 }, true],
    ['the day before the first', { fromDay: 11 }, false],
    ['parts that all hold', { all: ['asked'], none: ['called'], atLeast: { trust: 1 }, untilDay: 30 }, true],
    ['parts of which one does not hold', { all: ['asked'], none: ['wrote'], untilDay: 30 }, false],
  ])('judges %s', (_, guard, expected) => {
    expect(holds(guard, situation)).toEqual(expected);
  });
});
