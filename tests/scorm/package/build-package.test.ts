import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildPackage, type PackageInput } from '../../../scorm/package/build-package.ts';
import { textOf } from '../../../scorm/package/files.ts';
import { COURSE, fixtureSite } from './fixture-site.ts';

const input = (changes: Partial<PackageInput> = {}): PackageInput => ({
  site: fixtureSite(),
  course: COURSE,
  locale: 'es',
  sections: null,
  ...changes,
});

function built(changes: Partial<PackageInput> = {}) {
  const result = buildPackage(input(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return {
    zip: result.value.zip,
    text: (path: string) => textOf(unzipSync(result.value.zip)[path] ?? new Uint8Array()),
  };
}

const problems = (changes: Record<string, string | null>, more: Partial<PackageInput> = {}) => {
  const result = buildPackage(input({ site: fixtureSite(changes), ...more }));
  return result.ok ? [] : result.error;
};

const XSDS = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'];

describe('a package', () => {
  it('holds the pages of its language, the launch page at the root and only what they use', () => {
    expect(Object.keys(unzipSync(built().zip))).toEqual([
      XSDS[0],
      'assets/boot.B0075.js',
      'assets/course.C0ffee.css',
      'assets/desk.D3.svg',
      'assets/map.A11.svg',
      'assets/map2.A12.svg',
      'assets/quiz.2.js',
      'assets/record.1.js',
      'assets/sco.5C0.js',
      'course-package.json',
      'es/index.html',
      'es/intro/concepts/index.html',
      'es/later/more/index.html',
      'es/progress/index.html',
      'favicon.svg',
      ...XSDS.slice(1, 3),
      'imsmanifest.xml',
      XSDS[3],
      'index.html',
      'no-script.css',
    ]);
  });

  it('has relative addresses alone, and no way to another language', () => {
    const { text } = built();
    expect(text('es/intro/concepts/index.html')).toBe(`<!doctype html>
<html lang="es" data-page="intro/concepts">
  <head>
    <meta charset="utf-8" >
    <title>intro/concepts</title>
    <link rel="icon" href="../../../favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="../../../assets/course.C0ffee.css">
    
    
    <noscript><link rel="stylesheet" href="../../../no-script.css"></noscript>
  </head>
  <body>
    <a href="#content">Skip</a>
    
    <main id="content">
      <h1 id="top">Concepts</h1>
      <img src="../../../assets/map.A11.svg" srcset="../../../assets/map.A11.svg 1x, ../../../assets/map2.A12.svg 2x" alt>
      <a href="../../progress/index.html?from=here#done">Progress</a> <a href="../../index.html">Home</a>
      <a href="https://normlex.ilo.org/dyn/?a=1&amp;b=2" target="_blank" rel="noopener">C097</a> <a href="mailto:x@example.org">Mail</a>
      <script type="application/json" class="quiz-data">{"items":["a"],"html":"\\u003cb>"}</script>
    </main>
    <script type="module" src="../../../assets/boot.B0075.js"></script>
  </body>
</html>
`);
    expect(text('assets/course.C0ffee.css')).toBe(
      '.desk { background: url(desk.D3.svg); }\n.map { mask: url("map.A11.svg#a"); }\n',
    );
    expect(text('index.html')).toContain('<p lang="es" data-locale="es"><a href="es/index.html">Curso</a></p>');
    expect(text('index.html')).not.toContain('lang="en"');
  });

  it('leads from a link to the site’s root to the front page: the launch page must not stand in its own frame', () => {
    expect(built().text('es/index.html')).toContain('<a href="index.html">Start</a>');
  });

  it('tells the launch page what it is', () => {
    expect(JSON.parse(built().text('course-package.json'))).toEqual({
      packageId: 'little-course-scorm12-es',
      edition: '0.2.0',
      standard: 'scorm12',
      locales: ['es'],
      sections: null,
      pages: ['', 'intro/concepts', 'later/more', 'progress'],
    });
  });

  it('of one section has neither the pages of the others nor what leads there', () => {
    const { zip, text } = built({ sections: ['intro'] });
    expect(Object.keys(unzipSync(zip)).filter((path) => path.startsWith('es/'))).toEqual([
      'es/index.html',
      'es/intro/concepts/index.html',
      'es/progress/index.html',
    ]);
    expect(text('es/index.html')).not.toContain('later');
    expect(JSON.parse(text('course-package.json'))).toMatchObject({
      packageId: 'little-course-scorm12-es-intro',
      sections: ['intro'],
    });
    expect(text('imsmanifest.xml')).toContain('<title>Curso &amp; «prueba»: Introducción</title>');
  });

  it('has the same bytes whenever it is built, whatever the order of the files', () => {
    const site = fixtureSite();
    const reversed = new Map([...site].reverse());
    expect(Buffer.compare(built({ site }).zip, built({ site: reversed }).zip)).toBe(0);
  });

  it('has another title in another language, and another identifier', () => {
    const manifest = built({ locale: 'en' }).text('imsmanifest.xml');
    expect(manifest).toContain('<title>Course</title>');
    expect(manifest).toContain('<manifest identifier="MANIFEST-little-course-scorm12-en"');
  });

  it('has a title of 200 characters at most, as the schema wants', () => {
    const course = { ...COURSE, title: { es: 'ñ'.repeat(300), en: 'x' } };
    const manifest = built({ course }).text('imsmanifest.xml');
    expect(/<title>(ñ+)<\/title>/.exec(manifest)?.[1]).toHaveLength(200);
  });
});

describe('a package is not written', () => {
  it('without a build, a launch page or pages', () => {
    expect(buildPackage(input({ site: new Map() }))).toEqual({ ok: false, error: [{ code: 'package/no-build' }] });
    expect(problems({ 'sco/index.html': null })).toEqual([{ code: 'package/no-shell' }]);
    const none = Object.fromEntries(
      [...fixtureSite().keys()].filter((path) => path.startsWith('es/')).map((path) => [path, null]),
    );
    expect(problems(none)).toEqual([{ code: 'package/no-pages', locale: 'es' }]);
  });

  it('with a link to what is not in it', () => {
    expect(
      problems({
        'es/progress/index.html': '<i id="done"></i><a href="/en/progress/">English</a><a href="/es/nowhere/">x</a>',
      }),
    ).toEqual([
      { code: 'package/dangling', file: 'es/progress/index.html', reference: '../../en/progress/index.html' },
      { code: 'package/dangling', file: 'es/progress/index.html', reference: '../nowhere/index.html' },
    ]);
  });

  it('with a link to a place that its page does not have', () => {
    expect(problems({ 'es/progress/index.html': '<i></i>' })).toEqual([
      {
        code: 'package/dangling',
        file: 'es/intro/concepts/index.html',
        reference: '../../progress/index.html?from=here#done',
      },
    ]);
  });

  it('with an address that begins with a slash where nobody rewrites it', () => {
    const page = `<i id="done"></i><p data-more="/es/intro/"></p><script type="application/json">{"next":"/es/x/"}</script>
      <meta http-equiv="refresh" content="0; url=/es/">`;
    expect(problems({ 'es/progress/index.html': page })).toEqual([
      { code: 'package/absolute', file: 'es/progress/index.html', reference: '/es/intro/' },
      { code: 'package/absolute', file: 'es/progress/index.html', reference: '/es/x/' },
      { code: 'package/absolute', file: 'es/progress/index.html', reference: '0; url=/es/' },
    ]);
    expect(problems({ 'assets/quiz.2.js': 'fetch("/assets/words.json")' })).toEqual([
      { code: 'package/absolute', file: 'assets/quiz.2.js', reference: '/assets/words.json' },
    ]);
  });

  it('with an address that climbs out of its folder', () => {
    expect(problems({ 'assets/quiz.2.js': 'import "../../other.js";' })).toEqual([
      { code: 'package/absolute', file: 'assets/quiz.2.js', reference: '../../other.js' },
    ]);
  });

  it('with a script that imports what is not there', () => {
    expect(problems({ 'assets/quiz.2.js': 'import("./gone.js")' })).toEqual([
      { code: 'package/dangling', file: 'assets/quiz.2.js', reference: './gone.js' },
    ]);
  });

  it('with something loaded from another host', () => {
    const page =
      '<i id="done"></i><img src="https://example.org/x.png" alt=""><script src="//example.org/x.js"></script>';
    expect(problems({ 'es/progress/index.html': page })).toEqual([
      { code: 'package/external', file: 'es/progress/index.html', reference: '//example.org/x.js' },
      { code: 'package/external', file: 'es/progress/index.html', reference: 'https://example.org/x.png' },
    ]);
    expect(problems({ 'assets/course.C0ffee.css': '@import "https://example.org/x.css";' })).toEqual([
      { code: 'package/external', file: 'assets/course.C0ffee.css', reference: 'https://example.org/x.css' },
    ]);
  });

  it('with a file that an LMS serves as plain text, or whose name it cannot serve', () => {
    const page = '<i id="done"></i><script type="module" src="/assets/a.mjs"></script><img src="/assets/ñ.svg" alt="">';
    const site = { 'es/progress/index.html': page, 'assets/a.mjs': 'export {};', 'assets/ñ.svg': '<svg/>' };
    expect(problems(site)).toEqual([
      { code: 'package/file-name', file: 'assets/a.mjs' },
      { code: 'package/file-name', file: 'assets/ñ.svg' },
    ]);
  });

  it('larger than 4 MB', () => {
    let noise = '';
    for (let state = 1; noise.length < 6_000_000; state = (state * 48271) % 2147483647) noise += state.toString(36);
    const [problem] = problems({ 'assets/record.1.js': `export const a=()=>"${noise}";` });
    expect(problem).toMatchObject({ code: 'package/too-large', limit: 4_000_000 });
  });
});
