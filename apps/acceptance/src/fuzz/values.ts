import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from '../openapi/document.ts';

/** Values that fit a schema. `known` has real ones, such as the ids of leads, for a property of this name. */
export interface Source {
  readonly components: Readonly<Record<string, Schema>>;
  known(name: string): readonly unknown[];
}

/** As ISO 8601 has years that need no sign. */
const fourDigitYears = {
  min: new Date('0001-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
};

/** Long lists and texts are the business of the broken requests. */
const most = { characters: 40, entries: 5 };

export function valueFor(schema: Schema, source: Source, name = ''): Arbitrary<unknown> {
  const known = source.known(name);
  const generated = generate(schema, source, name);
  if (known.length === 0 || schema.type === 'array') return generated;
  return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, { arbitrary: generated, weight: 1 });
}

function generate(schema: Schema, source: Source, name: string): Arbitrary<unknown> {
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if ($ref !== undefined) {
    const component = source.components[$ref.split('/').at(-1) ?? ''] ?? {};
    // Not before a value is wanted: a component may hold itself.
    return fc.constant(component).chain((one) => valueFor(one, source, name));
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => valueFor(one, source, name)));
  if (allOf !== undefined) return valueFor(Object.assign({}, ...allOf), source, name);
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => valueFor({ ...schema, type: one }, source, name)));
  return typed(schema, source, name);
}

function typed(schema: Schema, source: Source, name: string): Arbitrary<unknown> {
  const { exclusiveMinimum = -1_000_001, minimum = exclusiveMinimum + 1, maximum = 1_000_000 } = schema;
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: minimum, max: Math.min(maximum, 2_147_483_647) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listOf(schema, source, name);
    case 'object':
      return objectOf(schema, source);
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = most.characters }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format?.endsWith('email')) return fc.emailAddress();
  if (format === 'date-time') return fc.date(fourDigitYears).map((date) => date.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const short = fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, most.characters) });
  const fitting = short.filter(({ length }) => length <= maxLength);
  const full = fc.constantFrom('x', 'é').map((character) => character.repeat(maxLength));
  return fc.oneof({ arbitrary: fitting, weight: 9 }, { arbitrary: full, weight: 1 });
}

function listOf(schema: Schema, source: Source, name: string): Arbitrary<unknown> {
  const { items, prefixItems, minItems = 0, maxItems = most.entries } = schema;
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => valueFor(item, source, name)));
  return fc.array(valueFor(items || {}, source, name), {
    minLength: minItems,
    maxLength: Math.min(maxItems, most.entries),
  });
}

function objectOf(schema: Schema, source: Source): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, minProperties = 0, maxProperties = 1_000 } = schema;
  const dependents = Object.entries(schema.dependentRequired ?? {});
  const fields = Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property.not === undefined)
      .map(([key, property]) => [key, valueFor(property, source, key)]),
  );
  const known = fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
  const more = typeof additionalProperties === 'object' || additionalProperties === true;
  const extra = more
    ? fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })
    : fc.constant({});
  return fc
    .tuple(extra, known)
    .map(([others, own]) => ({ ...others, ...own }))
    .map((value) => Object.fromEntries(Object.entries(value).slice(0, maxProperties)))
    .filter((value) => Object.keys(value).length >= minProperties)
    .filter((value) => dependents.every(([key, others]) => !(key in value) || others.every((one) => one in value)));
}
