import { expect, test } from 'vitest';
import { splitMetadata } from './standard-fields.ts';

test.each<[name: string, key: string, value: null | string | number | boolean | object, isStandard: boolean]>([
  ['a text', 'city', 'Talca', true],
  ['an empty text', 'city', '', true],
  ['a number', 'postalCode', 35061, false],
  ['null', 'city', null, false],
  ['a text that is too long', 'city', 'x'.repeat(501), false],
  ['yes or no', 'dnd', false, true],
  ['a word for it', 'dnd', 'false', false],
  ['channels', 'dndSettings', { Call: { status: 'active' } }, true],
  ['channels of v3', 'dndSettings', { call: { status: 'inactive', code: 'x' } }, true],
  ['an unknown channel', 'dndSettings', { Fax: { status: 'active' } }, false],
  ['a list', 'dndSettings', [], false],
  ['what answers have no place for', 'gender', 'male', false],
  ['a custom field', 'plan', 'gold', false],
  ['a name of the prototype', 'constructor', 'x', false],
])('%s', (_name, key, value, isStandard) => {
  const metadata = { [key]: value } as Parameters<typeof splitMetadata>[0];
  expect(splitMetadata(metadata)).toEqual({ standard: isStandard ? metadata : {}, custom: isStandard ? {} : metadata });
});
