import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/catalog/read-lessons.ts';

describe('splitFrontMatter', () => {
  it('parts front matter and body, and knows the line the body begins on', () => {
    expect(splitFrontMatter('---\ntitle: A\nminutes: 2\n---\n\nWords.\n')).toEqual({
      yamlText: 'title: A\nminutes: 2',
      body: '\nWords.\n',
      bodyLine: 5,
    });
  });

  it('takes a text without front matter, or without its end, as body', () => {
    expect(splitFrontMatter('Words.')).toEqual({ yamlText: null, body: 'Words.', bodyLine: 1 });
    expect(splitFrontMatter('---\ntitle: A\n')).toEqual({ yamlText: null, body: '---\ntitle: A\n', bodyLine: 1 });
  });

  it('leaves later lines of hyphens in the body', () => {
    expect(splitFrontMatter('---\na: 1\n---\nOne\n\n---\n\nTwo').body).toEqual('One\n\n---\n\nTwo');
  });
});
