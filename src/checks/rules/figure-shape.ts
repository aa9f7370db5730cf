import { closestHint } from '../../catalog/closest.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Figure } from '../../domain/content/reference-schema.ts';
import { findingAt, type Rule } from '../rule.ts';

type FigureMessage = { path: Step[]; message: string; part?: 'value' | 'key' };

/** Rows have a value for each series or column of their figure; answers of a decision aid lead somewhere. */
export const rule: Rule = {
  id: 'figure-shape',
  check: (catalog) =>
    [...catalog.figures.values()].flatMap((figure) =>
      messagesOf(figure).map(({ path, message, part }) =>
        findingAt(catalog, catalog.fileOf('figure', figure.id), path, message, part),
      ),
    ),
};

function messagesOf(figure: Figure): FigureMessage[] {
  if (figure.kind === 'bars' || figure.kind === 'lines') return chartMessages(figure);
  if (figure.kind === 'comparison') return comparisonMessages(figure);
  return figure.kind === 'tree' ? treeMessages(figure) : [];
}

function comparisonMessages({ columns, rows }: Extract<Figure, { kind: 'comparison' }>): FigureMessage[] {
  const ids = columns.map(({ id }) => id);
  return rows.flatMap((row) =>
    Object.keys(row.cells)
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        path: ['rows', row.id, 'cells', id],
        part: 'key' as const,
        message: `The figure has no column "${id}".${closestHint(id, ids)}`,
      })),
  );
}

function chartMessages({ series, rows }: Extract<Figure, { kind: 'bars' | 'lines' }>): FigureMessage[] {
  const ids = series.map(({ id }) => id);
  return rows.flatMap((row): FigureMessage[] => {
    const path = ['rows', row.id, 'values'];
    return [
      ...ids
        .filter((id) => !(id in row.values))
        .map((id) => ({ path, message: `"${row.id}" has no value for the series "${id}".` })),
      ...Object.keys(row.values)
        .filter((id) => !ids.includes(id))
        .map((id) => ({
          path: [...path, id],
          part: 'key' as const,
          message: `The figure has no series "${id}".${closestHint(id, ids)}`,
        })),
    ];
  });
}

function treeMessages({ start, questions, results }: Extract<Figure, { kind: 'tree' }>): FigureMessage[] {
  const ids = [...questions, ...results].map(({ id }) => id);
  const links = questions.flatMap(({ id, answers }) =>
    answers.map(({ goto }, index) => ({ goto, path: ['questions', id, 'answers', index, 'goto'] })),
  );
  const targets = new Set([start, ...links.map(({ goto }) => goto)]);
  return [
    ...[{ goto: start, path: ['start'] as Step[] }, ...links]
      .filter(({ goto }) => !ids.includes(goto))
      .map(({ goto, path }) => ({
        path,
        message: `The figure has no question and no result "${goto}".${closestHint(goto, ids)}`,
      })),
    ...(['questions', 'results'] as const).flatMap((field) =>
      (field === 'questions' ? questions : results)
        .filter(({ id }) => !targets.has(id))
        .map(({ id }) => ({ path: [field, id], message: `No answer leads to "${id}".` })),
    ),
  ];
}
