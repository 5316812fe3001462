import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json/json.ts';
import { findMetadataIssue } from './check-metadata.ts';

const withKeys = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key ${index}`, index]));

function nested(levels: number): JsonObject {
  let value: JsonValue = 'x';
  for (let level = 1; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return { a: value };
}

/** `{"a":"…"}` is the text and 8 bytes. */
const withBytes = (bytes: number): JsonObject => ({ a: `é${'x'.repeat(bytes - 10)}` });

const cases: readonly (readonly [name: string, metadata: JsonObject, issue: object | undefined])[] = [
  ['nothing', {}, undefined],
  ['500 keys', withKeys(500), undefined],
  ['501 keys', withKeys(501), { message: 'Metadata has 501 keys; the limit is 500', limit: 500, actual: 501 }],
  ['32 levels', nested(32), undefined],
  ['33 levels', nested(33), { message: 'Metadata has 33 levels; the limit is 32', limit: 32, actual: 33 }],
  ['9000 levels', nested(9_000), { message: 'Metadata has 9000 levels; the limit is 32', limit: 32, actual: 9_000 }],
  ['64 KiB', withBytes(65_536), undefined],
  [
    '64 KiB and a byte',
    withBytes(65_537),
    { message: 'Metadata has 65537 bytes; the limit is 65536', limit: 65_536, actual: 65_537 },
  ],
];

test.each(cases)('%s', (_name, metadata, issue) => {
  expect(findMetadataIssue(metadata)).toEqual(issue && { path: [], ...issue });
});
