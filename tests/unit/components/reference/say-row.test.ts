import { describe, expect, it } from 'vitest';
import { pick } from '../../../../src/components/pick.ts';
import { dialAddress, hostOf, printNumber, sourceLabel } from '../../../../src/components/reference/say-row.ts';

describe('pick', () => {
  it('takes the words of the language', () => {
    expect([pick({ es: 'Ley', en: 'Law' }, 'es'), pick({ es: 'Ley', en: 'Law' }, 'en')]).toEqual(['Ley', 'Law']);
  });

  it('takes words that are the same in all languages', () => {
    expect(pick('29 USC 255', 'es')).toEqual('29 USC 255');
  });
});

describe('sourceLabel', () => {
  it('is the title of the source', () => {
    const source = { title: { es: 'Código', en: 'Code' }, url: 'https://www.example.org/code', isOfficial: true };
    expect(sourceLabel(source, 'en')).toEqual('Code');
  });

  it('is the host of a source without a title', () => {
    expect(sourceLabel({ url: 'https://www.example.org/code', isOfficial: false }, 'es')).toEqual('example.org');
    expect(hostOf('http://legislacion.asamblea.gob.ni/a?b=1')).toEqual('legislacion.asamblea.gob.ni');
  });
});

describe('a phone number', () => {
  it.each([
    ['1511', 'tel:1511'],
    ['(501) 802-2663', 'tel:5018022663'],
    ['1-888-373-7888', 'tel:18883737888'],
    ['800-872-2256 (800-TRABAJO)', 'tel:8008722256'],
  ])('%s dials %s', (phone, address) => {
    expect(dialAddress(phone)).toEqual(address);
  });

  it('is printed on one line', () => {
    expect(printNumber('800 911-7877')).toEqual('800\u00A0911\u20117877');
  });
});
