import type { JsonObject, JsonValue } from '@tagsmith/core';
import fc from 'fast-check';
import type { MetadataCondition } from '../index.ts';

/** Keys that a path into JSON would read otherwise, and a plain one. */
const keys = ['city', 'a.b', '$.city', '[0]', '0', 'say "hi"', '\\', "o'neil", '客户', '__proto__', ''];

const scalars: readonly JsonValue[] = [
  null,
  true,
  false,
  0,
  -0.5,
  7,
  7.25,
  1e21,
  9_007_199_254_740_991,
  '',
  '\u00ad',
  '7',
  ' 7.25 ',
  '1e3',
  'Santiago',
  'SÃO Paulo',
  'true',
  '2026-01-31',
  '2026-01-31T09:30:00.000-03:00',
  '2026-02-30',
];
const scalar = fc.constantFrom(...scalars);
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { arbitrary: scalar, weight: 4 },
  fc.array(fc.oneof(scalar, fc.constantFrom<JsonValue>([7], { city: 7 })), { maxLength: 3 }),
  fc.constantFrom<JsonValue>({}, { city: 'Santiago', a: { b: 7 } }),
);

export const metadataOfLead: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries));

const key = fc.constantFrom(...keys, 'unused');
const text = fc.constantFrom('santiago', 'Sao paulo', 'o', '7', '', 'TRUE', '2026-01');
const number = fc.constantFrom(-1, -0.5, 0, 7, 7.25, 8, 1e21, 9_007_199_254_740_991);
const moment = fc.constantFrom(
  ...['2026-01-30', '2026-01-31', '2026-01-31T12:30:00Z', '2026-03-02'].map((iso) => Date.parse(iso)),
);
/** Few bounds, so that something is within. */
const rangeOf = (bound: fc.Arbitrary<number>) => {
  const seldom = fc.option(bound, { nil: undefined, freq: 2 });
  return fc.record({ gt: seldom, gte: seldom, lt: seldom, lte: seldom });
};

export const metadataCondition: fc.Arbitrary<MetadataCondition> = fc.oneof(
  fc.record({ kind: fc.constantFrom('metadataTextIs' as const, 'metadataTextContains' as const), key, text }),
  fc.record({ kind: fc.constant('metadataNumberIn' as const), key, range: rangeOf(number) }),
  fc.record({ kind: fc.constant('metadataMomentIn' as const), key, range: rangeOf(moment) }),
  fc.record({ kind: fc.constant('metadataFlagIs' as const), key, flag: fc.boolean() }),
  fc.record({ kind: fc.constant('hasMetadata' as const), key }),
);
