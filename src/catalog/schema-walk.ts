import { z } from 'zod';

/** Keys and indices that lead into plain data. */
export type DataPath = (string | number)[];

/** What stands at a path in plain data; `undefined` where nothing does. */
export function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined),
    value,
  );
}

/** The fields a schema knows of the mapping at a path. `value` decides between the branches of a union. */
export function fieldsAt(schema: z.ZodType, value: unknown, path: DataPath): string[] {
  const [step, ...rest] = path;
  const fields = branches(schema, value).flatMap((branch) => {
    if (step === undefined) return branch instanceof z.ZodObject ? Object.keys(branch.shape) : [];
    const inner = enter(branch, step);
    return inner ? fieldsAt(inner, valueAt(value, [step]), rest) : [];
  });
  return [...new Set(fields)];
}

function enter(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

/** The schemas a value may be held against, without wrappers: of a tagged union, the one whose tag the value has. */
function branches(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return branches(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodPipe) return branches(schema.out as z.ZodType, value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const tag = schema.def.discriminator;
    return (schema.options as z.ZodObject[]).filter((option) => {
      const literal: unknown = option.shape[tag];
      return literal instanceof z.ZodLiteral && literal.values.has(valueAt(value, [tag]) as string);
    });
  }
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => branches(option, value));
  return [schema];
}
