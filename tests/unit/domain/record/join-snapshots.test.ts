import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSnapshots } from '../../../../src/domain/record/join-snapshots.ts';
import { EMPTY_SNAPSHOT } from '../../../../src/domain/record/snapshot.ts';
import { snapshots } from '../../../fixtures/arbitraries.ts';

describe('joining snapshots', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        expect(joinSnapshots(a, b)).toEqual(joinSnapshots(b, a));
      }),
    );
  });

  it('gives the same however they are grouped', () => {
    fc.assert(
      fc.property(snapshots, snapshots, snapshots, (a, b, c) => {
        expect(joinSnapshots(joinSnapshots(a, b), c)).toEqual(joinSnapshots(a, joinSnapshots(b, c)));
      }),
    );
  });

  it('changes nothing when the same snapshot comes again', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        expect(joinSnapshots(a, a)).toEqual(a);
        expect(joinSnapshots(joinSnapshots(a, b), b)).toEqual(joinSnapshots(a, b));
      }),
    );
  });

  it('leaves a snapshot as it is beside an empty one', () => {
    fc.assert(
      fc.property(snapshots, (a) => {
        expect(joinSnapshots(EMPTY_SNAPSHOT, a, EMPTY_SNAPSHOT)).toEqual(a);
      }),
    );
  });
});
