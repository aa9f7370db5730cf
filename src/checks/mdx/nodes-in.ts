import type { MdastNode } from 'satteri';

/** A component, `<Cite … />` or `<Case>…</Case>`, in a line or on its own. */
export type ComponentNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A node and all below it, in reading order. */
export function nodesIn(node: MdastNode): MdastNode[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? node.children : [];
}

export function isComponent(node: MdastNode, ...names: string[]): node is ComponentNode {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement && (names.length === 0 || names.includes(node.name ?? ''));
}

/** Every component of a tree in reading order. */
export function componentsIn(node: MdastNode): ComponentNode[] {
  return nodesIn(node).filter((one) => isComponent(one));
}

/** A text attribute of a component; `undefined` where it is missing or not plain text. */
export function attributeOf(node: ComponentNode, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The words a reader sees of a node, without those of nodes that `skip` names. Blocks are parted by a blank. */
export function textIn(node: MdastNode, skip: (node: MdastNode) => boolean = () => false): string {
  if (skip(node)) return '';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  const parts = childrenOf(node).map((child) => textIn(child, skip));
  return parts.join(isInline(node) ? '' : ' ');
}

function isInline(node: MdastNode): boolean {
  return !['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement'].includes(node.type);
}
