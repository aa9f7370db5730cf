import { LineCounter, parseDocument, visit, type Document, type ErrorCode, type YAMLParseError } from 'yaml';
import { locate, type Step } from './locate.ts';
import type { Problem } from './problem.ts';

type ParseError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

export interface Place {
  line: number;
  col: number;
}

/** A YAML text as it was read, with the places of all that stands in it. */
export interface YamlFile {
  /** Relative to the course's root. */
  file: string;
  /** Plain data; `undefined` where the text is not YAML. */
  value: unknown;
  /** The place of a value, of its key, or of the nearest thing on the way to it. */
  where: (path: readonly Step[], part?: 'value' | 'key') => Place;
  problems: Problem[];
  text: string;
}

/** Parses a YAML text. `linesBefore` is how many lines of the file stand above it, as `---` above front matter. */
export function readYaml(file: string, text: string, linesBefore = 0): YamlFile {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, col: Math.max(1, col) };
  };
  const problems = doc.errors.map((error) => ({
    file,
    ...placeAt(openQuote(doc, error) ?? error.pos[0]),
    rule: 'yaml-syntax',
    message: sayError(error),
  }));
  const isReadable = doc.errors.every((error) => error.code === 'DUPLICATE_KEY');
  return {
    file,
    value: isReadable ? doc.toJS() : undefined,
    where: (path, part) => placeAt(locate(doc, path, part)),
    problems,
    text,
  };
}

/** A quote without its end swallows what follows: the offset at which it opens. */
function openQuote(doc: Document, error: ParseError): number | null {
  if (!error.message.startsWith('Missing closing ')) return null;
  let offset: number | null = null;
  visit(doc, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < error.pos[0] && range[2] >= error.pos[0]) offset = range[0];
    },
  });
  return offset;
}

function sayError({ code, message }: ParseError): string {
  if (message.startsWith('Missing closing ')) return 'This quote has no end, or what stands in it runs on too far.';
  if (message.startsWith('Flow ')) return 'A bracket that opens above is not closed.';
  return SAID[code] ?? `This is not YAML: ${message.replace(/\.?\s*$/, '.')}`;
}

const INDENT = 'Check the indentation: entries of one list or mapping begin in the same column.';
const SPECIAL = 'A text that begins with a special character must stand in quotes.';

const SAID: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'This key stands twice, and only the last would count: rename or remove one.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with ": " in it must stand in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line, with a colon after it. Is a colon missing, or a quote?',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: SPECIAL,
  MISSING_CHAR: 'A bracket, comma, colon or blank is missing here.',
  UNEXPECTED_TOKEN: `This cannot stand here. ${SPECIAL}`,
};
