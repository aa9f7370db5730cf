import { geoIdentity, type GeoProjection } from 'd3-geo';
import { expect, it } from 'vitest';
import { landPaths } from '../../../../src/components/figures/land-paths.ts';

/**
 * Two countries of 10 × 10 units side by side, a speck of 1 × 1 beside the first and a third country far off:
 * arcs are [the common border, the first's rest, the second's rest, the speck, the third].
 */
const ATLAS: Parameters<typeof landPaths>[0] = {
  type: 'Topology',
  transform: { scale: [10, 10], translate: [0, 0] },
  arcs: [
    [
      [2, 1],
      [0, 1],
    ],
    [
      [2, 2],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [2, 1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
    [
      [0.5, 0.5],
      [0.1, 0],
      [0, 0.1],
      [-0.1, -0.1],
    ],
    [
      [90, 90],
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: '001', arcs: [[[0, 1]], [[3]]] },
        { type: 'Polygon', id: '002', arcs: [[2, ~0]] },
        { type: 'Polygon', id: '003', arcs: [[4]] },
      ],
    },
  },
};
const SHEET = { width: 100, height: 100, detail: 2, projection: geoIdentity() as unknown as GeoProjection };

it('draws members and others apart and the border between them once', () => {
  expect(landPaths(ATLAS, new Set(['001']), SHEET)).toEqual({
    members: 'M20 10l0 10-10 0 0-10z',
    others: 'M20 10l10 0 0 10-10 0z',
    borders: 'M20 10l0 10',
  });
});

it('draws countries of one kind as one shape', () => {
  const { members, others } = landPaths(ATLAS, new Set(['001', '002']), SHEET);
  expect({ others, rings: members.match(/z/g)?.length }).toEqual({ others: '', rings: 1 });
});

it('cuts land at the edge of the sheet, just out of sight', () => {
  const { others } = landPaths(ATLAS, new Set(['001']), { ...SHEET, width: 22, height: 22 });
  expect(others).toBe('M26 20l-6 0 0-10 6 0z');
});
