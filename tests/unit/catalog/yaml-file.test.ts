import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/catalog/yaml-file.ts';

const TEXT = `title: Words
items:
  - id: one
    cite: [{ source: a }, { source: b }]
  - &two
    id: two
    words: >-
      folded
  - id: two
tags: [x, y]
again: *two
`;

describe('where', () => {
  const { where } = readYaml('quiz.yaml', TEXT);

  it('finds a scalar at its value and a list or mapping at its key', () => {
    expect(where(['title'])).toEqual({ line: 1, col: 8 });
    expect(where(['title'], 'key')).toEqual({ line: 1, col: 1 });
    expect(where(['items'])).toEqual({ line: 2, col: 1 });
    expect(where(['items', 'two', 'words'])).toEqual({ line: 7, col: 12 });
    expect(where(['items', 'two', 'words'], 'key')).toEqual({ line: 7, col: 5 });
  });

  it('finds entries by index, by id, and by the occurrence of an id', () => {
    expect(where(['items', 0])).toEqual({ line: 3, col: 5 });
    expect(where(['items', 'one', 'cite', 1, 'source'])).toEqual({ line: 4, col: 37 });
    expect(where(['items', { id: 'two', nth: 2 }, 'id'])).toEqual({ line: 9, col: 9 });
    expect(where(['tags', 'y'])).toEqual({ line: 10, col: 11 });
  });

  it('follows an alias', () => {
    expect(where(['again', 'id'])).toEqual({ line: 6, col: 9 });
  });

  it('stops at the last thing on the way that is there', () => {
    expect(where(['items', 'one', 'prompt'])).toEqual({ line: 3, col: 5 });
    expect(where(['items', 'three'])).toEqual({ line: 2, col: 1 });
    expect(where(['nothing'])).toEqual({ line: 1, col: 1 });
  });

  it('counts the lines that stand above the text', () => {
    expect(readYaml('lesson.mdx', 'title: Words', 1).where(['title'])).toEqual({ line: 2, col: 8 });
  });
});

describe('readYaml', () => {
  it('reads on when a key stands twice, and reports it', () => {
    const { value, problems } = readYaml('a.yaml', 'unit: one\nunit: two\n');
    expect(value).toEqual({ unit: 'two' });
    expect(problems).toEqual([
      {
        file: 'a.yaml',
        line: 2,
        col: 1,
        rule: 'yaml-syntax',
        message: 'This key stands twice, and only the last would count: rename or remove one.',
      },
    ]);
  });

  it.each([
    ['a: "one\nb: two\n', 1, 4, 'This quote has no end, or what stands in it runs on too far.'],
    ['a: one: two\n', 1, 4, 'A text with ": " in it must stand in quotes.'],
    ['a:\n\tb: 1\n', 2, 1, 'Indent with spaces, not with tabs.'],
    ['a: @one\n', 1, 4, 'A text that begins with a special character must stand in quotes.'],
    ['a: [one\nb: two\n', 2, 1, 'A bracket that opens above is not closed.'],
  ])('says what is wrong with %j, and where', (text, line, col, message) => {
    const { value, problems } = readYaml('a.yaml', text);
    expect(value).toEqual(undefined);
    expect(problems[0]).toEqual({ file: 'a.yaml', line, col, rule: 'yaml-syntax', message });
  });
});
