import type { MdastNode } from 'satteri';
import type { LessonBody } from '../../catalog/catalog.ts';
import { closestHint } from '../../catalog/closest.ts';
import { COMPONENTS, type ComponentShape } from '../mdx/components.ts';
import { findingIn, parseBody } from '../mdx/parse-body.ts';
import { childrenOf, isComponent, nodesIn, type ComponentNode } from '../mdx/nodes-in.ts';
import type { Finding, Rule } from '../rule.ts';

/** Lessons are Markdown and the components of CONTRIBUTING.md: no code, no HTML, no heading of the first level. */
export const rule: Rule = {
  id: 'mdx-closed-set',
  check: (catalog) =>
    catalog.bodies.flatMap((lesson) => {
      const { root } = parseBody(lesson);
      return (root ? nodesIn(root) : []).flatMap((node) => checkNode(lesson, node));
    }),
};

function checkNode(lesson: LessonBody, node: MdastNode): Finding[] {
  const message = isComponent(node) ? null : sayNode(node);
  const messages = isComponent(node) ? sayComponent(node) : message === null ? [] : [message];
  return messages.map((one) => findingIn(lesson, node, one));
}

function sayNode(node: MdastNode): string | null {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'A lesson has no "import" and no "export": its components are known everywhere.';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `A lesson has no code: {${node.value}} would be run. Write \\{ for a brace that is read.`;
    case 'html':
      return 'A lesson has no HTML: use Markdown or one of the components.';
    case 'heading':
      return node.depth === 1 ? 'The title of the page is its first-level heading: begin with ##.' : null;
    default:
      return null;
  }
}

function sayComponent(node: ComponentNode): string[] {
  const name = node.name ?? '';
  const shape = COMPONENTS[name];
  if (shape) return [...sayAttributes(node, name, shape), ...sayWords(node, name, shape)];
  const known = Object.keys(COMPONENTS);
  if (/^[a-z]/.test(name)) return [`A lesson has no HTML: instead of <${name}> use Markdown or one of the components.`];
  return [`There is no component <${name}>. Known: ${known.join(', ')}.${closestHint(name, known)}`];
}

function sayAttributes(node: ComponentNode, name: string, shape: ComponentShape): string[] {
  const known = [...shape.required, ...shape.optional];
  const given = new Set<string>();
  const messages = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [`<${name}> has {…} among its attributes: write them one by one.`];
    given.add(attribute.name);
    if (!known.includes(attribute.name)) {
      const list = known.length > 0 ? ` Known: ${known.join(', ')}.` : '';
      return [`<${name}> has no attribute "${attribute.name}".${closestHint(attribute.name, known) || list}`];
    }
    if (typeof attribute.value !== 'string' || attribute.value.trim() === '') {
      return [`<${name}> needs words in quotes: ${attribute.name}="…".`];
    }
    const allowed = shape.values?.[attribute.name];
    return allowed && !allowed.includes(attribute.value)
      ? [`<${name} ${attribute.name}="${attribute.value}"> must be one of: ${allowed.join(', ')}.`]
      : [];
  });
  const missing = shape.required.filter((one) => !given.has(one));
  return [...messages, ...missing.map((one) => `<${name}> needs ${one}="…".`)];
}

function sayWords(node: ComponentNode, name: string, shape: ComponentShape): string[] {
  const hasChildren = childrenOf(node).length > 0;
  if (shape.hasWords && !hasChildren) return [`<${name}> is empty: write its words between <${name}> and </${name}>.`];
  if (!shape.hasWords && hasChildren) return [`<${name}> holds no words: write <${name} … />.`];
  return [];
}
