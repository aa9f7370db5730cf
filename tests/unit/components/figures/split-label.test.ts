import { expect, it } from 'vitest';
import { splitLabel } from '../../../../src/components/figures/split-label.ts';

it('splits a label into two lines of like length', () => {
  expect(['Empleos certificados', 'Women and men', 'Trabajo del hogar'].map(splitLabel)).toEqual([
    ['Empleos', 'certificados'],
    ['Women', 'and men'],
    ['Trabajo', 'del hogar'],
  ]);
});

it('leaves a single word whole', () => {
  expect(splitLabel('Mujeres')).toEqual(['Mujeres']);
});
