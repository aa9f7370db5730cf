import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpelling } from '../../../../src/domain/quiz/fold-spelling.ts';

describe('folding a spelling', () => {
  it.each([
    ['No devolución', 'no devolucion'],
    ['  NO   DEVOLUCION ', 'no devolucion'],
    ['«No  devolución.»', 'no devolucion'],
    ['non-refoulement', 'non refoulement'],
    ['Non‑refoulement', 'non refoulement'],
    ['art. 36(1)(b)', 'art 36 1 b'],
    ['OC-18/03', 'oc 18 03'],
    ['Über', 'uber'],
    ['', ''],
    [' .,; ', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldSpelling(text)).toBe(folded);
  });

  it('keeps ñ a letter of its own, written in one character or in two', () => {
    expect([foldSpelling('Año'), foldSpelling('AN\u0303O'), foldSpelling('ano')]).toEqual(['año', 'año', 'ano']);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSpelling(foldSpelling(text))).toBe(foldSpelling(text));
      }),
    );
  });

  it('is the same however accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aáeéiíoóuúüñ ÁÑz9.') }), (text) => {
        expect(foldSpelling(text.normalize('NFD'))).toBe(foldSpelling(text.normalize('NFC')));
      }),
    );
  });
});
