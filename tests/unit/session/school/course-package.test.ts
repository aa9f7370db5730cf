import { describe, expect, it } from 'vitest';
import { pageAddress, parseCoursePackage } from '../../../../src/session/school/course-package.ts';

const GOOD = {
  packageId: 'little-course-scorm12-es',
  edition: '0.1.0',
  standard: 'scorm12',
  locales: ['es'],
  sections: null,
  pages: ['', 'intro/concepts'],
};

describe('course-package.json', () => {
  it('is taken as it is written', () => {
    expect(parseCoursePackage(GOOD)).toEqual(GOOD);
    expect(parseCoursePackage({ ...GOOD, sections: ['intro'] })).toEqual({ ...GOOD, sections: ['intro'] });
  });

  it.each([
    [null],
    ['text'],
    [{ ...GOOD, packageId: 7 }],
    [{ ...GOOD, standard: 'scorm2004' }],
    [{ ...GOOD, locales: ['fr'] }],
    [{ ...GOOD, pages: 'intro' }],
    [{ ...GOOD, sections: 'intro' }],
  ])('is refused when it is %j', (thing) => {
    expect(parseCoursePackage(thing)).toBe(null);
  });
});

describe('the address of a page', () => {
  const root = 'https://school.example/content/a%20b/';

  it.each([
    ['es/index.html', ''],
    ['es/', ''],
    ['es/intro/concepts/index.html', 'intro/concepts'],
    ['es/intro/concepts/index.html#check', 'intro/concepts'],
    ['en/intro/test/?a=1', 'intro/test'],
    ['index.html', ''],
  ])('of %s is "%s"', (path, address) => {
    expect(pageAddress(root + path, root)).toBe(address);
  });

  it('is that of the front page for what is not in the package', () => {
    expect(pageAddress('about:blank', root)).toBe('');
  });
});
