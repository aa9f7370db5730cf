import type { Catalog } from '../../catalog/catalog.ts';
import { sayUnknown } from '../content/unknown.ts';
import type { Finding } from '../rule.ts';
import { findingIn, parseBody } from './parse-body.ts';
import { attributeOf, componentsIn } from './nodes-in.ts';

/** Findings about a component whose attribute names a row that is not there: `<Term id="…">`. */
export function unknownAttributes(
  catalog: Catalog,
  component: string,
  attribute: string,
  known: ReadonlyMap<string, unknown>,
  say: (id: string) => string,
): Finding[] {
  return catalog.bodies.flatMap((lesson) => {
    const { root } = parseBody(lesson);
    return (root ? componentsIn(root) : []).flatMap((node) => {
      const id = node.name === component ? attributeOf(node, attribute) : undefined;
      const message = id === undefined ? null : sayUnknown(catalog, id, known, say(id));
      return message === null ? [] : [findingIn(lesson, node, message)];
    });
  });
}
