import { geoIdentity, geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import type { Polygon, MultiPolygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { ringArea, simplifyLine, type Point } from './simplify-line.ts';
import { svgPath } from './svg-path.ts';

type Topology = Parameters<typeof mesh>[0];
type AreaObject = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];

export interface Sheet {
  /** In units of the drawing. */
  width: number;
  height: number;
  projection: GeoProjection;
  /** Square units: bends and islands smaller than this are not drawn. */
  detail: number;
}

/** What lies under the arrows, each the `d` of one path. */
export interface Land {
  members: string;
  others: string;
  /** Lines between countries. */
  borders: string;
}

/** How far past the edge of the sheet lines are cut, so that no cut shows. */
const BLEED = 4;

/**
 * The land on a sheet, from a world-atlas topology. `members` holds ISO 3166-1 numeric codes. Borders are simplified
 * once, as arcs, so that neighbours still touch.
 */
export function landPaths(atlas: Topology, members: ReadonlySet<string>, sheet: Sheet): Land {
  const { topology, countries } = onSheet(atlas, sheet);
  const isMember = (country: AreaObject) => members.has(String(country.id));
  const cut = cutter(sheet);
  const areas = (chosen: AreaObject[]) =>
    svgPath(
      cut(merge(topology, chosen)).filter((ring) => ringArea(ring) >= sheet.detail * 2),
      true,
    );
  const all = { type: 'GeometryCollection' as const, geometries: countries };
  return {
    members: areas(countries.filter(isMember)),
    others: areas(countries.filter((country) => !isMember(country))),
    borders: svgPath(cut(mesh(topology, all, (one, other) => one !== other)), false),
  };
}

/** The topology in units of the sheet, with the countries that touch it and no others. */
function onSheet(atlas: Topology, sheet: Sheet): { topology: Topology; countries: AreaObject[] } {
  const arcs = decoded(atlas).map((arc) => arc.flatMap((place) => project(place, sheet)));
  const isNear = arcs.map((arc) => arc.some(([x, y]) => x > 0 && y > 0 && x < sheet.width && y < sheet.height));
  const object = atlas.objects['countries'];
  if (object?.type !== 'GeometryCollection') throw new Error('The atlas has no countries');
  const countries = (object.geometries as AreaObject[]).filter((country) =>
    country.arcs.flat(2).some((arc) => isNear[arc < 0 ? ~arc : arc]),
  );
  return {
    // Without `transform` arcs are read as they are, not as differences.
    topology: {
      type: 'Topology',
      objects: {},
      arcs: arcs.map((arc) => simplifyLine(arc, sheet.detail).map(([x, y]) => [x, y])),
    },
    countries,
  };
}

function decoded({ arcs, transform }: Topology): Point[][] {
  if (!transform) return arcs.map((arc) => arc.map(([x, y]): Point => [x as number, y as number]));
  const [scaleX, scaleY] = transform.scale;
  const [moveX, moveY] = transform.translate;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([stepX, stepY]): Point => {
      x += stepX as number;
      y += stepY as number;
      return [x * scaleX + moveX, y * scaleY + moveY];
    });
  });
}

function project(place: Point, { projection }: Sheet): Point[] {
  const point = projection([place[0], place[1]]);
  return point && point.every(Number.isFinite) ? [point] : [];
}

/** Cuts shapes at the edge of the sheet and gives their lines. */
function cutter({ width, height }: Sheet) {
  const flat = geoIdentity().clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
  return (shape: MultiPolygon | Polygon | ReturnType<typeof mesh>): Point[][] => {
    const lines: Point[][] = [];
    const pen: GeoContext = {
      beginPath: () => undefined,
      moveTo: (x, y) => void lines.push([[x, y]]),
      lineTo: (x, y) => void lines.at(-1)?.push([x, y]),
      arc: () => undefined,
      closePath: () => undefined,
    };
    geoPath(flat, pen)(shape);
    return lines;
  };
}
