import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bowOf, drawCorridors, insetsOn } from '../../../../src/components/figures/corridor-map.ts';
import { MAP_PANELS } from '../../../../src/components/figures/map-panels.ts';
import { panelLand } from '../../../../src/components/figures/panel-land.ts';
import { pointOnBow } from '../../../../src/components/figures/tapered-arrow.ts';
import { CountriesSchema, MapFigureSchema } from '../../../../src/domain/content/reference-schema.ts';

const read = (file: string) => parse(readFileSync(`content/reference/${file}`, 'utf8')) as unknown;
const { rows } = MapFigureSchema.parse(read('figures/corridors.yaml'));
const countries = CountriesSchema.parse(read('countries.yaml'));
const members = new Set(countries.filter((country) => country.isMember).map((country) => country.isoNumeric));
const corridor = (from: string, to: string) => ({ ...(rows[0] as (typeof rows)[number]), from, to });
const apart = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number));

describe('drawCorridors', () => {
  it('puts each corridor on the most enlarged panel that shows both its ends, and keeps its number', () => {
    const drawn = drawCorridors([
      corridor('MX', 'US'),
      corridor('HT', 'DO'),
      corridor('NI', 'CR'),
      corridor('GT', 'US'),
    ]);
    expect(drawn.map(({ panel, corridors }) => [panel.id, ...corridors.map(({ number }) => number)])).toEqual([
      ['hispaniola', 2],
      ['isthmus', 3],
      ['north', 1, 4],
    ]);
  });

  it('leaves out panels without a corridor', () => {
    expect(drawCorridors([corridor('MX', 'US')]).map(({ panel }) => panel.id)).toEqual(['north']);
  });

  it('stops the build at a country the map has no place for', () => {
    expect(() => drawCorridors([corridor('EC', 'US')])).toThrow(
      'The map has no place for "EC" or "US": see map-panels.ts',
    );
  });

  it('has a place for every country of the course', () => {
    const north = MAP_PANELS.at(-1);
    expect(countries.filter(({ iso2 }) => !north?.places[iso2]).map(({ iso2 }) => iso2)).toEqual([]);
  });
});

describe('the corridors of the course', () => {
  const drawn = drawCorridors(rows);

  it('are all drawn', () => {
    const numbers = drawn.flatMap(({ corridors }) => corridors.map(({ number }) => number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1));
  });

  it('carry numbers that neither touch each other nor leave the panel', () => {
    for (const { panel, corridors } of drawn) {
      for (const { number, mark } of corridors) {
        const near = corridors.filter((other) => other.number !== number && apart(other.mark, mark) < 40);
        expect({ number, near }).toEqual({ number, near: [] });
        const isInside = mark[0] > 20 && mark[1] > 20 && mark[0] < panel.width - 20 && mark[1] < panel.height - 20;
        expect({ number, isInside }).toEqual({ number, isInside: true });
      }
    }
  });

  it('end clear of the numbers and the bodies of the others', () => {
    for (const { panel } of drawn) {
      const bows = rows.filter((row) => drawCorridors([row])[0]?.panel === panel).map((row) => bowOf(panel, row));
      const collisions = bows.flatMap((bow, index) =>
        bows
          .filter((_, other) => other !== index)
          .filter((other) =>
            Array.from({ length: 40 }, (_, n) => pointOnBow(other, n / 39)).some((at) => apart(at, bow.to) < 16),
          ),
      );
      expect({ panel: panel.id, collisions }).toEqual({ panel: panel.id, collisions: [] });
    }
  });

  it('frame each enlargement on the general map with the numbers it holds', () => {
    const north = drawn.at(-1);
    expect(north && insetsOn(north.panel, drawn).map(({ numbers }) => numbers)).toEqual(['11', '7–10']);
    expect(drawn[0] && insetsOn(drawn[0].panel, drawn)).toEqual([]);
  });

  it('weigh less than 4 kB with the land below them', () => {
    const shapes = drawn.flatMap(({ panel, corridors }) => {
      const land = panelLand(panel, members);
      return [land.members, land.others, land.borders, ...corridors.map(({ arrow }) => arrow)];
    });
    expect(brotliCompressSync(shapes.join('\n')).length).toBeLessThan(4000);
  });
});
