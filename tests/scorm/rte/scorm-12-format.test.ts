import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromIdentifier,
  toDecimal,
  toFeedback,
  toIdentifier,
  toString255,
  toTime,
  toTimespan,
} from '../../../scorm/rte/scorm-12-format.ts';

describe('the formats of SCORM 1.2', () => {
  it('writes a duration as HHHH:MM:SS.SS, whatever its length', () => {
    expect(toTimespan(0)).toBe('0000:00:00.00');
    expect(toTimespan(65_432)).toBe('0000:01:05.43');
    expect(toTimespan(3_599_999)).toBe('0001:00:00.00');
    expect(toTimespan(-5)).toBe('0000:00:00.00');
    expect(toTimespan(Number.MAX_SAFE_INTEGER)).toBe('9999:59:59.99');
    fc.assert(
      fc.property(fc.nat({ max: 40_000_000_000 }), (durationMs) => {
        expect(toTimespan(durationMs)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
      }),
    );
  });

  it('writes a time of day as HH:MM:SS', () => {
    expect(toTime(new Date(2026, 10, 22, 9, 5, 7, 999).getTime())).toBe('09:05:07');
  });

  it('writes a number with two decimals at most', () => {
    expect([0, 100, 66.666, 12.5].map(toDecimal)).toEqual(['0', '100', '66.67', '12.5']);
  });

  it('turns a slug into an identifier and back', () => {
    const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,6}$/);
    fc.assert(
      fc.property(slug, (id) => {
        expect(toIdentifier(id)).toMatch(/^[A-Za-z0-9_]+$/);
        expect(fromIdentifier(toIdentifier(id))).toBe(id);
      }),
    );
  });

  it('keeps text on one line, within 255 units, and never half of a character', () => {
    expect(toString255('  dos\r\nlíneas\t y más ')).toBe('dos líneas y más');
    expect(toString255('a\u0000b')).toBe('a b');
    expect(toString255(`${'x'.repeat(254)}😀`)).toBe('x'.repeat(254));
    expect(toString255(`sola \ud83d mitad`)).toBe('sola  mitad');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(toString255(text).length).toBeLessThanOrEqual(255);
        expect(() => encodeURIComponent(toString255(text))).not.toThrow();
      }),
    );
  });
});

describe('answers as CMIFeedback', () => {
  it('names a choice by one letter', () => {
    expect(toFeedback({ type: 'choice', isSet: false, given: [2], right: [0] })).toEqual({
      type: 'choice',
      given: 'c',
      right: ['a'],
    });
  });

  it('writes a set of choices in braces, in the order of the alphabet', () => {
    expect(toFeedback({ type: 'choice', isSet: true, given: [3, 0], right: [0, 1, 3] })).toEqual({
      type: 'choice',
      given: '{a,d}',
      right: ['{a,b,d}'],
    });
  });

  it('writes an order as it was given', () => {
    expect(toFeedback({ type: 'sequencing', given: [1, 0, 2], right: [0, 1, 2] })).toEqual({
      type: 'sequencing',
      given: 'b,a,c',
      right: ['a,b,c'],
    });
  });

  it('writes pairs with numbers on the left and letters on the right', () => {
    expect(
      toFeedback({
        type: 'matching',
        given: [
          [1, 0],
          [0, 2],
        ],
        right: [
          [0, 0],
          [1, 1],
        ],
      }),
    ).toEqual({ type: 'matching', given: '1.c,2.a', right: ['1.a,2.b'] });
  });

  it('names a part that the course no longer has by 0', () => {
    expect(toFeedback({ type: 'choice', isSet: false, given: [-1], right: [0] }).given).toBe('0');
  });

  it('writes numbers without an exponent', () => {
    const given = (value: number) => toFeedback({ type: 'numeric', given: value, right: 1250.5 }).given;
    expect([1250.5, -3, 1e21, 1e-7].map(given)).toEqual(['1250.5', '-3', '1000000000000000000000', '0.0000001']);
    expect(toFeedback({ type: 'numeric', given: null, right: 5 })).toEqual({
      type: 'numeric',
      given: '',
      right: ['5'],
    });
  });

  it('stays within 255 characters for the largest item', () => {
    const parts = Array.from({ length: 12 }, (_, part) => part);
    const pairs = parts.map((part): [number, number] => [part, part]);
    for (const answer of [
      toFeedback({ type: 'choice', isSet: true, given: parts, right: parts }),
      toFeedback({ type: 'matching', given: pairs, right: pairs }),
      toFeedback({ type: 'fill-in', given: 'palabra '.repeat(80), right: [] }),
    ]) {
      expect(answer.given.length).toBeLessThanOrEqual(255);
    }
  });
});
