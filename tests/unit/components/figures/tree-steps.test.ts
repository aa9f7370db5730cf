import { expect, it } from 'vitest';
import { treeSteps } from '../../../../src/components/figures/tree-steps.ts';

const both = (text: string) => ({ es: text, en: text });
const question = (id: string, ...gotos: string[]) => ({
  id,
  text: both(`${id}?`),
  answers: gotos.map((goto) => ({ label: both(`to ${goto}`), goto })),
});
const result = (id: string) => ({ id, label: both(id), text: both(`${id}.`), source: 'some-source' });

/** `2` for a question, `A` for a result shown here, `(A)` for one shown before. */
function ways(tree: Parameters<typeof treeSteps>[0]) {
  return treeSteps(tree).map(({ id, number, answers }) => [
    number,
    id,
    ...answers.map(({ way }) => (way.to === 'question' ? way.number : way.isFirst ? way.letter : `(${way.letter})`)),
  ]);
}

it('numbers questions as a person meets them and letters results as they appear', () => {
  const tree = {
    start: 'abroad',
    questions: [question('paid', 'fine', 'claim'), question('abroad', 'paid', 'at-home')],
    results: [result('at-home'), result('fine'), result('claim')],
  };
  expect(ways(tree)).toEqual([
    [1, 'abroad', 2, 'A'],
    [2, 'paid', 'B', 'C'],
  ]);
});

it('asks a question only after every question that leads to it', () => {
  const tree = {
    start: 'one',
    questions: [question('one', 'three', 'two'), question('two', 'three', 'end'), question('three', 'end', 'end')],
    results: [result('end')],
  };
  expect(ways(tree)).toEqual([
    [1, 'one', 3, 2],
    [2, 'two', 3, 'A'],
    [3, 'three', '(A)', '(A)'],
  ]);
});

it('shows a result in full once and points to it afterwards', () => {
  const tree = { start: 'one', questions: [question('one', 'end', 'end')], results: [result('end')] };
  expect(treeSteps(tree)[0]?.answers.map(({ way }) => way)).toEqual([
    { to: 'result', result: result('end'), letter: 'A', isFirst: true },
    { to: 'result', result: result('end'), letter: 'A', isFirst: false },
  ]);
});

it('ends where questions lead in a circle', () => {
  const tree = {
    start: 'one',
    questions: [question('one', 'two', 'end'), question('two', 'one', 'end')],
    results: [result('end')],
  };
  expect(ways(tree)).toEqual([
    [1, 'one', 2, 'A'],
    [2, 'two', 1, '(A)'],
  ]);
});

it('stops the build at a result that does not exist', () => {
  const tree = { start: 'one', questions: [question('one', 'end', 'gone')], results: [result('end')] };
  expect(() => treeSteps(tree)).toThrow('Unknown question or result "gone"');
});
