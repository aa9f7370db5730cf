/**
 * Says whether a thing has a shape. A few lines instead of a schema library, which would weigh more on a learner's
 * first question than all other code of the record: a test holds that the verdicts agree with `fact-schema.ts`.
 */
export type Shape = (thing: unknown) => boolean;

export const text = (minLength: number, maxLength: number): Shape => {
  return (thing) => typeof thing === 'string' && thing.length >= minLength && thing.length <= maxLength;
};

export const numberFrom = (min: number, max: number): Shape => {
  return (thing) => typeof thing === 'number' && Number.isFinite(thing) && thing >= min && thing <= max;
};

export const whole = (min: number, max: number): Shape => {
  const isInRange = numberFrom(min, max);
  return (thing) => isInRange(thing) && Number.isSafeInteger(thing);
};

export const flag: Shape = (thing) => typeof thing === 'boolean';

export const oneOf = (...values: readonly unknown[]): Shape => {
  return (thing) => values.includes(thing);
};

export const orNull = (shape: Shape): Shape => {
  return (thing) => thing === null || shape(thing);
};

export const list = (shape: Shape): Shape => {
  return (thing) => Array.isArray(thing) && thing.every(shape);
};

/** Any string keys up to 200 characters, each with a value of one shape. */
export const table = (shape: Shape): Shape => {
  const isKey = text(1, 200);
  return (thing) => isRecord(thing) && Object.entries(thing).every(([key, value]) => isKey(key) && shape(value));
};

/** The given keys, each with its shape; further keys are allowed: a newer edition may have added them. */
export const fields = (shapes: Readonly<Record<string, Shape>>): Shape => {
  const entries = Object.entries(shapes);
  return (thing) => isRecord(thing) && entries.every(([key, shape]) => shape(thing[key]));
};

/** Like `fields`, the shapes chosen by the value of `kind`. */
export const byKind = (kinds: Readonly<Record<string, Shape>>): Shape => {
  return (thing) => {
    if (!isRecord(thing) || typeof thing['kind'] !== 'string' || !Object.hasOwn(kinds, thing['kind'])) return false;
    return kinds[thing['kind']]?.(thing) ?? false;
  };
};

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}
