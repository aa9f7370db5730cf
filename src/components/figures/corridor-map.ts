import type { Figure } from '../../domain/content/reference-schema.ts';
import { MAP_PANELS, type LonLat, type MapPanel } from './map-panels.ts';
import { placeMarks } from './place-marks.ts';
import type { Point } from './simplify-line.ts';
import { svgPath } from './svg-path.ts';
import { taperedArrow, type Bow } from './tapered-arrow.ts';

type MapRow = Extract<Figure, { kind: 'map' }>['rows'][number];

export interface DrawnCorridor {
  /** Its number in the key: 1 for the first row. */
  number: number;
  id: string;
  /** The `d` of its arrow. */
  arrow: string;
  /** Where its number stands, in units of the panel. */
  mark: Point;
}

export interface DrawnPanel {
  panel: MapPanel;
  corridors: DrawnCorridor[];
}

/** Width of an arrow at its head, in units of the panel, by weight. */
const WIDTHS: Record<number, number> = { 1: 6, 2: 11, 3: 17 };

/** Puts each corridor on the first panel that shows both its ends. Panels without a corridor are left out. */
export function drawCorridors(rows: readonly MapRow[]): DrawnPanel[] {
  const numbered = rows.map((row, index) => ({ row, number: index + 1, panel: panelOf(row) }));
  return MAP_PANELS.flatMap((panel) => {
    const here = numbered.filter((one) => one.panel === panel);
    const bows = here.map(({ row }) => bowOf(panel, row));
    const marks = placeMarks(bows);
    const corridors = here.map(({ row, number }, index) => ({
      number,
      id: row.id,
      arrow: taperedArrow(bows[index] as Bow, WIDTHS[row.weight] as number),
      mark: rounded(marks[index] as Point),
    }));
    return corridors.length > 0 ? [{ panel, corridors }] : [];
  });
}

/** The arrow of a corridor on a panel, as a bare curve. */
export function bowOf(panel: MapPanel, { from, to }: Pick<MapRow, 'from' | 'to'>): Bow {
  const route = panel.routes[`${from}-${to}`];
  return {
    from: onPanel(panel, route?.from ?? (panel.places[from] as LonLat)),
    to: onPanel(panel, route?.to ?? (panel.places[to] as LonLat)),
    bend: route?.bend ?? 0.12,
  };
}

/** A place in units of the panel. */
export function onPanel({ projection }: MapPanel, [lon, lat]: LonLat): Point {
  const point = projection([lon, lat]);
  if (!point) throw new Error(`The map cannot show ${lon}, ${lat}`);
  return point;
}

function panelOf({ from, to }: MapRow): MapPanel {
  const panel = MAP_PANELS.find(({ places }) => places[from] && places[to]);
  if (!panel) throw new Error(`The map has no place for "${from}" or "${to}": see map-panels.ts`);
  return panel;
}

export interface Inset {
  /** The `d` of the frame of another panel, as it lies on this one. */
  outline: string;
  /** The corridors drawn there: `7–10`. */
  numbers: string;
  /** The frame's lower left corner. */
  at: Point;
}

/** The frames, on a panel, of those among the drawn panels that enlarge a part of it. */
export function insetsOn(panel: MapPanel, drawn: readonly DrawnPanel[]): Inset[] {
  return drawn
    .filter((one) => one.panel !== panel)
    .map(({ panel: other, corridors }) => ({ corners: cornersOn(panel, other), numbers: saySpan(corridors) }))
    .filter(({ corners }) => corners.every(([x, y]) => x >= 0 && y >= 0 && x <= panel.width && y <= panel.height))
    .map(({ corners, numbers }) => ({
      outline: svgPath([corners], true),
      numbers,
      at: rounded(corners[3] as Point),
    }));
}

/** The corners of another panel, clockwise from the upper left one, in units of this panel. */
function cornersOn(panel: MapPanel, { projection, width, height }: MapPanel): Point[] {
  const corners: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return corners.map((corner) => {
    const place = projection.invert?.(corner);
    if (!place) throw new Error('A panel of the map has no way back to the globe');
    return onPanel(panel, place);
  });
}

function rounded([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

function saySpan(corridors: readonly DrawnCorridor[]): string {
  const numbers = corridors.map(({ number }) => number);
  const [first, last] = [numbers[0] as number, numbers.at(-1) as number];
  const isUnbroken = last - first === numbers.length - 1;
  return isUnbroken && last > first ? `${first}–${last}` : numbers.join(', ');
}
