import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scorm/package/options.ts';
import { COURSE } from './fixture-site.ts';

const course = {
  ...COURSE,
  sections: [
    ...COURSE.sections,
    { id: 'planned-one', status: 'planned' as const, title: { es: '…', en: '…' }, summary: { es: '…', en: '…' } },
  ],
};

const read = (...args: string[]) => readOptions(args, course);

describe('the options of npm run package', () => {
  it('are every language and every section where none is named', () => {
    expect(read()).toEqual({ ok: true, value: { locales: ['es', 'en'], sections: null, out: null } });
  });

  it('may name one package', () => {
    expect(read('--standard', 'scorm12', '--locale', 'es', '--sections', 'later,intro', '--out', 'x.zip')).toEqual({
      ok: true,
      value: { locales: ['es'], sections: ['intro', 'later'], out: 'x.zip' },
    });
  });

  it.each([
    [['--standard', 'scorm2004'], '--standard "scorm2004" is not one of: scorm12.'],
    [['--locale', 'fr'], '--locale "fr" is not one of: es, en.'],
    [['--sections', 'intro,nowhere'], '--sections "nowhere" is not one of: intro, later.'],
    [['--sections', 'planned-one'], '--sections "planned-one" is not one of: intro, later.'],
    [['--out', 'x.zip'], '--out is for one package: add --locale (es, en).'],
    [['--section', 'intro'], "Unknown option '--section'. Options: --standard, --locale, --sections, --out."],
  ])('say what is allowed instead of %j', (args, message) => {
    expect(read(...args)).toEqual({ ok: false, error: message });
  });
});
