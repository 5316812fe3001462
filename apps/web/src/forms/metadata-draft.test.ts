import { expect, test } from 'vitest';
import { type MetadataRow, patchOf, readJson, readRows, rowsOf } from './metadata-draft.ts';

const metadata = { plan: 'pro', seats: 3, active: true, none: null, address: { city: 'Lima' } };
const row = (part: Partial<MetadataRow>): MetadataRow => ({
  id: '1',
  key: 'k',
  type: 'string',
  text: '',
  isNew: true,
  ...part,
});

test('metadata becomes rows and comes back as it was', () => {
  expect(readRows(rowsOf(metadata, metadata))).toEqual({ metadata, faults: new Map() });
});

test.each([
  ['no key', [row({ key: '' })], 'key_missing'],
  ['no number', [row({ type: 'number', text: '3 €' })], 'no_number'],
  ['an empty number', [row({ type: 'number' })], 'no_number'],
  ['no JSON', [row({ type: 'json', text: '{' })], 'no_json'],
  ['a key twice', [row({ id: '0' }), row({})], 'key_twice'],
])('a fault: %s', (_name, rows, fault) => {
  expect(readRows(rows).faults.get('1')).toBe(fault);
});

test('a text is one JSON object or none', () => {
  expect(readJson('{"a":1}')).toEqual({ metadata: { a: 1 } });
  expect(readJson('[1]')).toEqual({ why: undefined });
  expect(readJson('{')).toMatchObject({ why: expect.stringMatching(/JSON/) });
});

test('only what differs is sent, and a key that was taken out is not', () => {
  expect(patchOf(metadata, { plan: 'free', seats: 3, new: [], address: { city: 'Lima' } })).toEqual({
    plan: 'free',
    new: [],
  });
});
