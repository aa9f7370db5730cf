import { describe, expect, it } from 'vitest';
import { closest, closestHint } from '../../../src/catalog/closest.ts';

describe('closest', () => {
  it('finds the name that differs by the fewest letters', () => {
    expect(closest('exit-routes', ['entry-route', 'exit-route', 'exit-roulette'])).toEqual('exit-route');
  });

  it('forgives two letters in a short name, and a quarter in a long one', () => {
    expect(closest('tset', ['test'])).toEqual('test');
    expect(closest('abc', ['xyz'])).toEqual(null);
    expect(closest('international-framework', ['national-framework'])).toEqual('national-framework');
    expect(closest('international-framework', ['regional-framework'])).toEqual(null);
  });

  it('says nothing where nothing is like it, and never offers the name itself', () => {
    expect(closestHint('abc', ['abc', 'uvwxyz'])).toEqual('');
    expect(closestHint('abc', [])).toEqual('');
    expect(closestHint('promt', ['prompt'])).toEqual(' Closest: "prompt".');
  });
});
