import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { landPaths, type Land } from './land-paths.ts';
import type { MapPanel } from './map-panels.ts';

const drawn = new Map<string, Land>();

/** The land of a panel, drawn once for all pages and languages. `members` holds ISO 3166-1 numeric codes. */
export function panelLand(panel: MapPanel, members: ReadonlySet<string>): Land {
  const land = drawn.get(panel.id) ?? landPaths(atlas, members, panel);
  drawn.set(panel.id, land);
  return land;
}
