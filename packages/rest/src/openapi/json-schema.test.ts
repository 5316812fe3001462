import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentedAs } from './documented-as.ts';
import { jsonSchemaConfig } from './json-schema.ts';

const digits = z.string().regex(/^\d+$/).transform(Number);

test.each<readonly [name: string, schema: z.ZodType, json: object]>([
  ['a stand-in', documentedAs(digits, z.number().max(9)), { type: 'number', maximum: 9 }],
  ['what goes round it', documentedAs(digits, z.number()).default(3), { type: 'number', default: 3 }],
  [
    'a stand-in inside another',
    documentedAs(z.unknown(), z.array(documentedAs(digits, z.number()))),
    { type: 'array', items: { type: 'number' } },
  ],
  ['the meta of a transform', digits.meta({ examples: ['7'] }), { type: 'string', pattern: '^\\d+$', examples: ['7'] }],
])('documents %s', (_name, schema, json) => {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { ...jsonSchemaConfig, io: 'input' });
  expect(written).toEqual(json);
});
