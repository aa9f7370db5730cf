import type { Figure } from '../../domain/content/reference-schema.ts';

type TreeFigure = Extract<Figure, { kind: 'tree' }>;
type Question = TreeFigure['questions'][number];
type Result = TreeFigure['results'][number];

/** Where an answer leads. A result is shown in full under the first answer that leads to it; later answers point there. */
export type Way =
  { to: 'question'; id: string; number: number } | { to: 'result'; result: Result; letter: string; isFirst: boolean };

export interface TreeStep {
  id: string;
  /** 1 for the first question asked. */
  number: number;
  text: Question['text'];
  answers: { label: Question['answers'][number]['label']; way: Way }[];
}

/** The questions of a tree in the order in which a person meets them, its results lettered in the order they appear. */
export function treeSteps({
  start,
  questions,
  results,
}: Pick<TreeFigure, 'start' | 'questions' | 'results'>): TreeStep[] {
  const asked = inOrder(start, questions);
  const numbers = new Map(asked.map((question, index) => [question.id, index + 1]));
  const letters = new Map<string, string>();
  return asked.map((question) => ({
    id: question.id,
    number: numbers.get(question.id) as number,
    text: question.text,
    answers: question.answers.map(({ label, goto }) => {
      const number = numbers.get(goto);
      if (number !== undefined) return { label, way: { to: 'question', id: goto, number } };
      const result = results.find(({ id }) => id === goto);
      if (!result) throw new Error(`Unknown question or result "${goto}"`);
      const isFirst = !letters.has(goto);
      if (isFirst) letters.set(goto, letterAt(letters.size));
      return { label, way: { to: 'result', result, letter: letters.get(goto) as string, isFirst } };
    }),
  }));
}

/** From the start on, each question after every one that leads to it where that can be. */
function inOrder(start: string, questions: readonly Question[]): Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const asked: Question[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    const question = byId.get(id);
    if (!question || seen.has(id)) return;
    seen.add(id);
    for (const { goto } of question.answers.toReversed()) visit(goto);
    asked.unshift(question);
  };
  visit(start);
  return asked;
}

/** A, B … Z, AA, AB … */
function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
