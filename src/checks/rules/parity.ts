import type { MdastNode } from 'satteri';
import type { Catalog, LessonBody, LessonText } from '../../catalog/catalog.ts';
import { LOCALE_NAMES } from '../content/locale-names.ts';
import { COMPONENTS } from '../mdx/components.ts';
import { findingIn, parseBody, placeOf } from '../mdx/parse-body.ts';
import { numbersIn, type WrittenNumber } from '../mdx/prose.ts';
import { attributeOf, componentsIn, nodesIn, type ComponentNode } from '../mdx/nodes-in.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** The languages of a lesson say the same: objectives, minutes, check, components, headings and numbers. */
export const rule: Rule = {
  id: 'parity',
  check: (catalog) => {
    const [source, ...others] = catalog.locales;
    return [...catalog.lessons.values()].flatMap(({ byLocale }) =>
      others.flatMap((locale) => {
        const one = source && byLocale[source];
        const other = byLocale[locale];
        return one && other ? [...frontMatter(catalog, one, other), ...bodies(one, other)] : [];
      }),
    );
  },
};

/** All findings stand in the file of the later language, and name the earlier one. */
function frontMatter(catalog: Catalog, one: LessonText, other: LessonText): Finding[] {
  const there = one.frontMatter;
  const here = other.frontMatter;
  const ids = (text: LessonText) => text.frontMatter.objectives.map(({ id }) => id).join(', ');
  const at = (field: string, found: string, wanted: string) =>
    found === wanted
      ? []
      : [findingAt(catalog, other.file, [field], `"${field}" is ${found} here, but ${wanted} in ${name(one)}.`)];
  return [
    ...at('minutes', String(here.minutes), String(there.minutes)),
    ...at('check', here.check, there.check),
    ...at('objectives', ids(other), ids(one)),
  ];
}

function bodies(one: LessonText, other: LessonText): Finding[] {
  const there = parseBody(one).root;
  const here = parseBody(other).root;
  if (!there || !here) return [];
  const headings = (root: typeof here) => nodesIn(root).filter(({ type }) => type === 'heading').length;
  const atBody = (message: string) => ({ file: other.file, line: other.bodyLine, col: 1, message });
  const countsDiffer = headings(here) !== headings(there);
  const numbers = sayNumbers(one, numbersIn(there), numbersIn(here));
  return [
    ...componentFindings(one, knownIn(there), other, knownIn(here)),
    ...(countsDiffer
      ? [atBody(`This lesson has ${headings(here)} headings, but ${headings(there)} in ${name(one)}.`)]
      : []),
    ...(numbers === null ? [] : [atBody(numbers)]),
  ];
}

/** The components of the list; what else there is, `mdx-closed-set` tells of. */
function knownIn(root: MdastNode): ComponentNode[] {
  return componentsIn(root).filter(({ name: own }) => own !== null && own in COMPONENTS);
}

/** The first component that differs: all after it would differ too. */
function componentFindings(
  one: LessonBody,
  there: readonly ComponentNode[],
  other: LessonBody,
  here: readonly ComponentNode[],
): Finding[] {
  const length = Math.max(there.length, here.length);
  for (let index = 0; index < length; index += 1) {
    const [wanted, found] = [there[index], here[index]];
    if (wanted && found && show(wanted) === show(found)) continue;
    const place = wanted ? `${one.file}:${placeOf(one, wanted).line}` : '';
    if (!found && wanted) {
      const message = `${show(wanted)} (${place}) and what follows are missing here.`;
      return [{ file: other.file, line: other.bodyLine, col: 1, message }];
    }
    if (found) {
      const instead = wanted ? `but ${show(wanted)} in ${name(one)} (${place})` : `but nothing more in ${name(one)}`;
      return [findingIn(other, found, `Component ${index + 1} is ${show(found)} here, ${instead}.`)];
    }
  }
  return [];
}

function sayNumbers(one: LessonBody, there: readonly WrittenNumber[], here: readonly WrittenNumber[]): string | null {
  const onlyThere = without(there, here);
  const onlyHere = without(here, there);
  if (onlyThere.length + onlyHere.length === 0) return null;
  const list = (numbers: readonly WrittenNumber[]) => numbers.map(({ written }) => written).join(', ') || 'none';
  return `The numbers differ. Only here: ${list(onlyHere)}. Only in ${name(one)}: ${list(onlyThere)}.`;
}

/** The numbers of a list that are left when each number of the other has taken away one like it. */
function without(numbers: readonly WrittenNumber[], taken: readonly WrittenNumber[]): WrittenNumber[] {
  const left = taken.map(({ value }) => value);
  return numbers.filter(({ value }) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function show(node: ComponentNode): string {
  const attributes = ['id', 'source', 'at', 'kind'].flatMap((attribute) => {
    const value = attributeOf(node, attribute);
    return value === undefined ? [] : [` ${attribute}="${value}"`];
  });
  return `<${node.name}${attributes.join('')}>`;
}

function name({ locale }: LessonBody): string {
  return LOCALE_NAMES[locale];
}
