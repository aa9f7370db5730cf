import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LAYERS } from './layers.ts';

// dependency-cruiser does not read Astro files: the same layers, held here.
const ASTRO_FILES = globSync('src/**/*.astro').map((file) => file.replaceAll('\\', '/'));

test('every import of an Astro file stays within what its layer may see', () => {
  const crossings = ASTRO_FILES.flatMap((file) =>
    importsOf(file)
      .filter((target) => !maySee(layerOf(file), layerOf(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(crossings).toEqual([]);
});

test('the imports of Astro files are found, those of their scripts included', () => {
  const targets = ASTRO_FILES.flatMap(importsOf);
  expect(targets).toContain('src/components/ui/SiteHeader.astro');
  expect(targets).toContain('src/elements/boot.ts');
});

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const specifiers = [...source.matchAll(/(?:\bfrom|^import|<script[^>]*\bsrc=)\s*["'](\.{1,2}\/[^"']+)["']/gm)];
  return specifiers.map(([, specifier = '']) => path.posix.join(path.posix.dirname(file), specifier));
}

function layerOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function maySee(layer: string, target: string): boolean {
  return layer === target || (LAYERS[layer]?.includes(target) ?? false);
}
