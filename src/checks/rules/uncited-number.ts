import type { MdastNode } from 'satteri';
import { findingIn, parseBody } from '../mdx/parse-body.ts';
import { childrenOf, componentsIn, isComponent, textIn } from '../mdx/nodes-in.ts';
import type { Rule } from '../rule.ts';

/** A paragraph or list item with a number says where the number comes from. Headings and tools need not. */
export const rule: Rule = {
  id: 'uncited-number',
  check: (catalog) =>
    catalog.bodies.flatMap((lesson) => {
      const { root } = parseBody(lesson);
      return (root ? units(root) : []).flatMap((unit) => {
        const [digits] = /\d[\d.,\u00A0\u202F]*/.exec(textIn(unit)) ?? [];
        const isCited = componentsIn(unit).some((node) => isComponent(node, 'Cite', 'FactRow'));
        if (digits === undefined || isCited) return [];
        const number = digits.replace(/\D+$/, '');
        const message = `"${number}" has no source: put a <Cite source="…" /> into this ${NAMES[unit.type] ?? 'paragraph'}, or show a <FactRow id="…" />.`;
        return [findingIn(lesson, unit, message)];
      });
    }),
};

const NAMES: Record<string, string> = { listItem: 'list item', table: 'table', blockquote: 'quotation' };

/** What a source is asked of as a whole: a quotation or table once, a list item by itself. */
function units(node: MdastNode): MdastNode[] {
  if (node.type === 'heading' || isComponent(node, 'Tool')) return [];
  if (node.type === 'paragraph' || node.type === 'table' || node.type === 'blockquote') return [node];
  if (node.type === 'listItem') return hasList(node) ? childrenOf(node).flatMap(units) : [node];
  return childrenOf(node).flatMap(units);
}

function hasList(node: MdastNode): boolean {
  return childrenOf(node).some((child) => child.type === 'list');
}
