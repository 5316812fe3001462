import { z } from 'zod';
import { standInFor } from './documented-as.ts';

interface Written {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/** How our zod schemas are written as JSON Schema: stand-ins in their place, and what `.meta()` says beside. */
export const jsonSchemaConfig = { target: 'draft-2020-12', unrepresentable: 'any', override } as const;

function override({ zodSchema, jsonSchema }: Written): void {
  const standIn = standInFor(zodSchema);
  if (standIn !== undefined) replace(jsonSchema, z.toJSONSchema(standIn, { ...jsonSchemaConfig, io: 'input' }));
  // Zod leaves out the default of what transforms, where it is of another type than the input. Ours are not.
  if (zodSchema instanceof z.ZodDefault) jsonSchema.default = zodSchema.def.defaultValue;
  // The names of components come from each dialect's own registry; descriptions and examples are everyone's.
  Object.assign(jsonSchema, z.globalRegistry.get(zodSchema));
}

function replace(target: z.core.JSONSchema.BaseSchema, { $schema: _, ...source }: z.core.JSONSchema.BaseSchema): void {
  for (const key of Object.keys(target)) delete target[key];
  Object.assign(target, source);
}
