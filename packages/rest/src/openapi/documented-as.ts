import type { z } from 'zod';

const standIns = new WeakMap<z.core.$ZodType, z.ZodType>();

/**
 * Gives a schema that JSON Schema can't express (a transform, a check by hand) another one to be documented by. Build
 * that of the very parts that validate, so that the two can't drift apart.
 */
export function documentedAs<Schema extends z.ZodType>(schema: Schema, standIn: z.ZodType): Schema {
  // Another instance, or whoever shares this one would be documented so too.
  const own = schema.clone(undefined, { parent: true });
  standIns.set(own, standIn);
  return own;
}

export function standInFor(schema: z.core.$ZodType): z.ZodType | undefined {
  return standIns.get(schema);
}
