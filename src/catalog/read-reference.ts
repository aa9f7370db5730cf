import { z } from 'zod';
import { CountryProfileSchema, ProblemsSchema, TopicsSchema } from '../domain/content/country-profile-schema.ts';
import {
  CountriesSchema,
  FactRowsSchema,
  FigureSchema,
  InstrumentsSchema,
  RatificationsSchema,
  SourcesSchema,
  TermsSchema,
  type Ratification,
} from '../domain/content/reference-schema.ts';
import type { Catalog, Repetition, RowKind } from './catalog.ts';
import type { Step } from './locate.ts';
import { namesIn, readParsed, report, type Reading } from './reading.ts';
import type { DataPath } from './schema-walk.ts';

const FOLDER = 'content/reference';
const PROFILE_LISTS: DataPath[] = [['firstSteps'], ['facts'], ['agencies'], ['routes']];

export type Reference = Pick<
  Catalog,
  | 'sources'
  | 'facts'
  | 'terms'
  | 'figures'
  | 'countries'
  | 'instruments'
  | 'ratifications'
  | 'topics'
  | 'problems'
  | 'profiles'
  | 'repetitions'
> & {
  /** `<kind>/<id>` → the file it stands in. */
  homes: Map<string, string>;
};

/** Reads `content/reference/`. A missing file or folder is an empty one. */
export function readReference(reading: Reading): Reference {
  const homes = new Map<string, string>();
  const repetitions: Repetition[] = [];
  const shelf = { reading, homes, repetitions };
  return {
    homes,
    repetitions,
    sources: readRows(shelf, 'source', yamlFiles(reading, `${FOLDER}/sources`), SourcesSchema, 'id'),
    facts: readRows(shelf, 'fact', yamlFiles(reading, `${FOLDER}/facts`), FactRowsSchema, 'id'),
    terms: readRows(shelf, 'term', yamlFiles(reading, `${FOLDER}/glossary`), TermsSchema, 'id'),
    figures: readFiles(shelf, 'figure', 'figures', FigureSchema, [['rows']], 'id'),
    countries: readRows(shelf, 'country', [`${FOLDER}/countries.yaml`], CountriesSchema, 'iso2'),
    instruments: readRows(shelf, 'instrument', [`${FOLDER}/instruments.yaml`], InstrumentsSchema, 'id'),
    // Its rows have no id to be found by: all of them are read or none.
    ratifications: readList<Ratification>(reading, `${FOLDER}/ratifications.yaml`, RatificationsSchema, []),
    topics: readRows(shelf, 'topic', [`${FOLDER}/topics.yaml`], TopicsSchema, 'id'),
    problems: readRows(shelf, 'problem', [`${FOLDER}/problems.yaml`], ProblemsSchema, 'id'),
    profiles: readFiles(shelf, 'profile', 'profiles', CountryProfileSchema, PROFILE_LISTS, 'country'),
  };
}

interface Shelf {
  reading: Reading;
  homes: Map<string, string>;
  repetitions: Repetition[];
}

function yamlFiles(reading: Reading, folder: string): string[] {
  const files = namesIn(reading, folder, 'file').map((name) => `${folder}/${name}`);
  for (const file of files.filter((one) => !one.endsWith('.yaml'))) {
    report(reading, file, 'Nobody reads this file: rows stand in files named *.yaml.');
  }
  return files.filter((file) => file.endsWith('.yaml'));
}

/** A file of nothing but comments is an empty list. */
function readList<T>(reading: Reading, file: string, schema: z.ZodType<T[]>, lists: DataPath[] = [[]]): T[] {
  return (
    readParsed(
      reading,
      file,
      z.preprocess((value) => value ?? [], schema),
      lists,
    ) ?? []
  );
}

function readRows<T extends Record<K, string>, K extends string>(
  shelf: Shelf,
  kind: RowKind,
  files: readonly string[],
  schema: z.ZodType<T[]>,
  idField: K,
): Map<string, T> {
  const rows = new Map<string, T>();
  for (const file of files) {
    const seenHere = new Map<string, number>();
    for (const row of readList(shelf.reading, file, schema)) {
      const id = row[idField];
      const nth = (seenHere.get(id) ?? 0) + 1;
      seenHere.set(id, nth);
      place(shelf, rows, { kind, id, file, path: [{ id, nth }, idField] }, row);
    }
  }
  return rows;
}

/** Files that hold one thing each, and are named after it. */
function readFiles<S extends z.ZodType<Record<K, string>>, K extends string>(
  shelf: Shelf,
  kind: RowKind,
  folder: string,
  schema: S,
  lists: DataPath[],
  idField: K,
): Map<string, z.infer<S>> {
  const things = new Map<string, z.infer<S>>();
  for (const file of yamlFiles(shelf.reading, `${FOLDER}/${folder}`)) {
    const thing = readParsed(shelf.reading, file, schema, lists);
    const stem = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
    if (!thing) {
      shelf.reading.unreadable.add(stem);
      continue;
    }
    const id = thing[idField];
    if (id !== stem) {
      const at = shelf.reading.yaml.get(file)?.where([idField]);
      shelf.reading.unreadable.add(stem);
      report(shelf.reading, file, `The ${kind} "${id}" must stand in a file named ${id}.yaml.`, at);
    }
    place(shelf, things, { kind, id, file, path: [idField] }, thing);
  }
  return things;
}

function place<T>(
  shelf: Shelf,
  rows: Map<string, T>,
  { kind, id, file, path }: { kind: RowKind; id: string; file: string; path: Step[] },
  row: T,
): void {
  const firstFile = shelf.homes.get(`${kind}/${id}`);
  if (firstFile !== undefined) {
    shelf.repetitions.push({ kind, id, file, path, firstFile });
    return;
  }
  shelf.homes.set(`${kind}/${id}`, file);
  rows.set(id, row);
}
