import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../../src/domain/record/fact.ts';
import { partsOfRecord } from '../../../fixtures/arbitraries.ts';

describe('merging records', () => {
  it('gives the same whichever record comes first', () => {
    fc.assert(
      fc.property(partsOfRecord(2), ([a, b]) => {
        expect(mergeFacts(a!, b!)).toEqual(mergeFacts(b!, a!));
      }),
    );
  });

  it('gives the same however the records are grouped', () => {
    fc.assert(
      fc.property(partsOfRecord(3), ([a, b, c]) => {
        expect(mergeFacts(mergeFacts(a!, b!), c!)).toEqual(mergeFacts(a!, mergeFacts(b!, c!)));
      }),
    );
  });

  it('adds nothing when the same record comes again', () => {
    fc.assert(
      fc.property(partsOfRecord(2), ([a, b]) => {
        const merged = mergeFacts(a!, b!);
        expect(mergeFacts(merged, b!, merged)).toEqual(merged);
      }),
    );
  });

  it('holds every fact of every record, oldest first', () => {
    fc.assert(
      fc.property(partsOfRecord(2), ([a, b]) => {
        const merged = mergeFacts(a!, b!);
        expect(new Set(merged.map((fact) => fact.id))).toEqual(new Set([...a!, ...b!].map((fact) => fact.id)));
        expect(merged.map((fact) => fact.at)).toEqual(merged.map((fact) => fact.at).sort((x, y) => x - y));
      }),
    );
  });
});
