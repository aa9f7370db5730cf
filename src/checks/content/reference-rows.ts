import type { Catalog } from '../../catalog/catalog.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Figure } from '../../domain/content/reference-schema.ts';

/** A row of `content/reference/` that names its source. */
export interface SourcedRow {
  file: string;
  /** The path of the row itself. */
  path: Step[];
  source: string;
  /** `null` for rows that do not go out of date. */
  review: string | null;
}

/** Every row of facts, terms, instruments, ratifications and figures. */
export function sourcedRows(catalog: Catalog): SourcedRow[] {
  const { facts, terms, instruments, figures, fileOf } = catalog;
  return [
    ...[...facts.values()].map(({ id, source, review }) => ({ file: fileOf('fact', id), path: [id], source, review })),
    ...[...terms.values()].map(({ id, source }) => ({ file: fileOf('term', id), path: [id], source, review: null })),
    ...[...instruments.values()].map(({ id, source }) => ({
      file: fileOf('instrument', id),
      path: [id],
      source,
      review: null,
    })),
    ...catalog.ratifications.map(({ source }, index) => ({
      file: RATIFICATIONS_FILE,
      path: [index],
      source,
      review: null,
    })),
    ...[...figures.values()].flatMap((figure) =>
      rowsOf(figure).map(({ path, source }) => ({ file: fileOf('figure', figure.id), path, source, review: null })),
    ),
  ];
}

export const RATIFICATIONS_FILE = 'content/reference/ratifications.yaml';

function rowsOf(figure: Figure): { path: Step[]; source: string }[] {
  switch (figure.kind) {
    case 'bars':
    case 'lines':
    case 'map':
    case 'timeline':
      return figure.rows.map(({ id, source }) => ({ path: ['rows', id], source }));
    case 'comparison':
      return figure.rows.flatMap(({ id, cells }) =>
        Object.entries(cells).map(([column, { source }]) => ({ path: ['rows', id, 'cells', column], source })),
      );
    case 'tree':
      return figure.results.map(({ id, source }) => ({ path: ['results', id], source }));
    case 'matrix':
      return [];
  }
}
