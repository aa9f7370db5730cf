import { geoAzimuthalEqualArea, geoMercator, type GeoProjection } from 'd3-geo';
import type { Sheet } from './land-paths.ts';

/** Degrees east, degrees north. */
export type LonLat = readonly [lon: number, lat: number];

export interface MapPanel extends Sheet {
  id: 'north' | 'isthmus' | 'hispaniola';
  /** Where arrows begin and end, by country. A panel shows the corridors whose two ends it names. */
  places: Readonly<Record<string, LonLat>>;
  /** What is set by hand for a corridor, `GT-US`: where its arrow begins and ends, how it bows (see `Bow`). */
  routes: Readonly<Record<string, { from?: LonLat; to?: LonLat; bend?: number }>>;
  /** Where the name of a country is written, its lines if it needs two. */
  names: readonly { country: string; at: LonLat; isSplit?: boolean; anchor?: 'start' | 'end' }[];
}

/** The sheets of the map, the most enlarged first: a corridor is drawn on the first that shows both its ends. */
export const MAP_PANELS: readonly MapPanel[] = [
  {
    id: 'hispaniola',
    ...fitted(geoMercator(), { width: 640, height: 250 }, [
      [-74.7, 17.5],
      [-68.1, 20.1],
    ]),
    detail: 14,
    places: { HT: [-72.6, 18.95], DO: [-70.4, 18.85] },
    routes: { 'HT-DO': { bend: 0.16 } },
    names: [
      { country: 'HT', at: [-73.5, 18.95], anchor: 'end' },
      { country: 'DO', at: [-69.6, 18.75], isSplit: true },
    ],
  },
  {
    id: 'isthmus',
    ...fitted(geoMercator(), { width: 640, height: 450 }, [
      [-93.9, 7.2],
      [-77.3, 18.4],
    ]),
    detail: 14,
    places: {
      MX: [-92.9, 16.3],
      GT: [-90.7, 14.9],
      BZ: [-88.7, 17.1],
      SV: [-88.9, 13.7],
      HN: [-86.8, 14.8],
      NI: [-85.3, 12.6],
      CR: [-84.2, 10.1],
      PA: [-80.3, 8.4],
    },
    routes: {
      'GT-MX': { from: [-91.2, 14.75], bend: 0.2 },
      'GT-BZ': { from: [-89.7, 15.2], bend: -0.15 },
      'NI-CR': { bend: -0.2, to: [-84.4, 10.4] },
      'PA-CR': { bend: -0.2, to: [-83, 8.95] },
    },
    names: [
      { country: 'MX', at: [-92.4, 17.7] },
      { country: 'GT', at: [-91.9, 13.4] },
      { country: 'BZ', at: [-87.9, 17.6], anchor: 'start' },
      { country: 'SV', at: [-89.1, 12.5] },
      { country: 'HN', at: [-86.4, 14.8] },
      { country: 'NI', at: [-85.1, 13.3] },
      { country: 'CR', at: [-85.4, 9.5], anchor: 'end' },
      { country: 'PA', at: [-79.3, 10] },
    ],
  },
  {
    id: 'north',
    ...fitted(geoAzimuthalEqualArea().rotate([95, -31]), { width: 640, height: 740 }, [
      [-125, 44],
      [-66.5, 46],
      [-79.5, 6.7],
      [-96, 55.5],
      [-66.4, 19],
    ]),
    detail: 22,
    places: {
      CA: [-97, 51.5],
      US: [-95, 36],
      MX: [-102, 23.8],
      GT: [-90.6, 15.6],
      BZ: [-88.7, 17.1],
      SV: [-88.9, 13.7],
      HN: [-86.6, 14.7],
      NI: [-85.3, 12.8],
      CR: [-84.2, 10],
      PA: [-80.5, 8.5],
      DO: [-70.4, 18.9],
      HT: [-72.6, 19],
      JM: [-77.3, 18.1],
      CO: [-75, 8],
    },
    routes: {
      'MX-US': { to: [-104.5, 35.5], bend: 0.12 },
      'MX-CA': { to: [-110, 51.5], bend: 0.16 },
      'GT-US': { to: [-92.5, 36], bend: 0.1 },
      'SV-US': { to: [-86, 36.5], bend: -0.03 },
      'HN-US': { to: [-79.5, 38], bend: -0.14 },
      'GT-CA': { to: [-98, 51.5], bend: 0.1 },
    },
    names: [
      { country: 'CA', at: [-89, 51.3] },
      { country: 'US', at: [-87.2, 42.3] },
      { country: 'MX', at: [-101, 20.2] },
    ],
  },
];

/** A sheet of that size whose projection shows the `corners` as large as they fit. */
function fitted(projection: GeoProjection, size: { width: number; height: number }, corners: LonLat[]) {
  const shape = { type: 'MultiPoint' as const, coordinates: corners.map(([lon, lat]) => [lon, lat]) };
  return { ...size, projection: projection.fitSize([size.width, size.height], shape) };
}
