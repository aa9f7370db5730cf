import type { MdastNode } from 'satteri';
import type { LessonBody } from '../../catalog/catalog.ts';
import { findingIn, parseBody, placeOf } from '../mdx/parse-body.ts';
import { attributeOf, childrenOf, isComponent, nodesIn, type ComponentNode } from '../mdx/nodes-in.ts';
import type { Finding, Rule } from '../rule.ts';

/** A lesson opens with a case, gives a tool and a figure, ends with what to take away, and its headings do not skip. */
export const rule: Rule = {
  id: 'lesson-shape',
  check: (catalog) =>
    catalog.bodies.flatMap((lesson) => {
      const { root } = parseBody(lesson);
      if (!root) return [];
      return [...frame(lesson, root), ...counts(lesson, root), ...repeats(lesson, root), ...headings(lesson, root)];
    }),
};

function frame(lesson: LessonBody, root: MdastNode): Finding[] {
  const blocks = childrenOf(root);
  const [first] = blocks;
  const last = blocks.at(-1);
  const opening =
    first && !isComponent(first, 'Case')
      ? [findingIn(lesson, first, 'A lesson opens with the real case: put <Case title="…"> before this.')]
      : [];
  const takeAway = blocks.find((block) => isComponent(block, 'TakeAway'));
  const closing =
    last && takeAway && last !== takeAway
      ? [findingIn(lesson, last, 'A lesson ends with <TakeAway>: move this above it.')]
      : [];
  const points = takeAway ? nodesIn(takeAway).filter(({ type }) => type === 'listItem').length : 0;
  const pointsFinding =
    takeAway && (points < 3 || points > 5)
      ? [findingIn(lesson, takeAway, `<TakeAway> holds a list of three to five points, but has ${points}.`)]
      : [];
  return [...opening, ...closing, ...pointsFinding];
}

/** The page has one place for each of these. */
const ONCE = ['Case', 'Tool', 'TakeAway'];

function counts(lesson: LessonBody, root: MdastNode): Finding[] {
  const components = nodesIn(root).filter((node) => isComponent(node));
  const missing = [...ONCE, 'Figure']
    .filter((name) => !components.some((node) => node.name === name))
    .map((name) => ({ file: lesson.file, line: lesson.bodyLine, col: 1, message: `This lesson has no <${name}>.` }));
  const second = ONCE.flatMap((name) => components.filter((node) => node.name === name).slice(1, 2));
  return [
    ...missing,
    ...second.map((node) => findingIn(lesson, node, `A lesson has one <${node.name}>: this is the second.`)),
  ];
}

/** Two of the same would share one address on the page. */
function repeats(lesson: LessonBody, root: MdastNode): Finding[] {
  const first = new Map<string, ComponentNode>();
  return nodesIn(root).flatMap((node) => {
    if (!isComponent(node, 'Term', 'Figure')) return [];
    const name = `<${node.name} id="${attributeOf(node, 'id')}">`;
    const before = first.get(name);
    if (before)
      return [
        findingIn(lesson, node, `${name} already stands on line ${placeOf(lesson, before).line}: once is enough.`),
      ];
    first.set(name, node);
    return [];
  });
}

function headings(lesson: LessonBody, root: MdastNode): Finding[] {
  // The title of the page is the first level; Case, Tool and TakeAway bring a heading of the second.
  let level = 1;
  return nodesIn(root).flatMap((node) => {
    if (isComponent(node, ...ONCE)) level = 2;
    if (node.type !== 'heading') return [];
    const above = level;
    level = node.depth;
    if (node.depth <= above + 1) return [];
    const message = `This heading skips a level: write ${'#'.repeat(above + 1)} instead of ${'#'.repeat(node.depth)}.`;
    return [findingIn(lesson, node, message)];
  });
}
