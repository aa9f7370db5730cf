import { describe, expect, it } from 'vitest';
import { sayProblem, type PackageProblem } from '../../../scorm/package/problem.ts';

const SENTENCES: [PackageProblem, string][] = [
  [{ code: 'package/no-build' }, 'The site is not built: dist/site has no pages. Run "npm run build" first.'],
  [
    { code: 'package/no-pages', locale: 'es' },
    'The built site has no pages in "es" for these sections. Run "npm run build" again.',
  ],
  [{ code: 'package/no-shell' }, 'The built site has no launch page (sco/index.html). Run "npm run build" again.'],
  [
    { code: 'package/dangling', file: 'es/index.html', reference: '../en/index.html' },
    'es/index.html refers to "../en/index.html", which is not in the package. A link to another language or section needs data-single-locale="remove" or data-section="<id>" around it.',
  ],
  [
    { code: 'package/absolute', file: 'es/index.html', reference: '/es/' },
    'es/index.html refers to "/es/": in a package every address must be relative and stay inside its folder.',
  ],
  [
    { code: 'package/external', file: 'es/index.html', reference: 'https://example.org/x.png' },
    'es/index.html loads "https://example.org/x.png" from another host: a package works without a connection.',
  ],
  [
    { code: 'package/file-name', file: 'a.mjs' },
    'a.mjs: name a file with letters, digits, "-", "_" and ".", and not .mjs or .cjs, which LMSs serve as plain text.',
  ],
  [{ code: 'package/manifest', reason: 'line 4: no' }, 'imsmanifest.xml is not valid SCORM 1.2: line 4: no'],
  [{ code: 'package/unlisted', file: 'b.css' }, 'b.css is in the package and not in its manifest.'],
  [{ code: 'package/not-there', file: 'a.js' }, 'a.js is in the manifest and not in the package.'],
  [{ code: 'package/too-large', bytes: 5, limit: 4 }, 'The package has 5 bytes; the limit is 4.'],
];

describe('a problem of a package', () => {
  it.each(SENTENCES)('$code is said in a sentence', (problem, sentence) => {
    expect(sayProblem(problem)).toBe(sentence);
  });
});
