import { expect, test } from 'vitest';
import { parseSoundJson } from './json-body.ts';

const deep = `${'['.repeat(65)}${']'.repeat(65)}`;
const refused: readonly (readonly [name: string, body: string | Uint8Array, message: RegExp])[] = [
  ['nothing', '', /^The body is empty$/],
  ['half an object', '{"a":', /^The body is not valid JSON: /],
  ['a trailing comma', '{"a":1,}', /^The body is not valid JSON: /],
  ['__proto__', '{"a":{"__proto__":1}}', /^The body is not valid JSON: Object contains forbidden prototype property$/],
  ['__proto__ in escapes', '{"\\u005f_proto__":1}', /forbidden prototype property/],
  ['a NUL', '{"a":["x\\u0000"]}', /^a\.0: The text holds a NUL/],
  ['a lone surrogate', '{"a":"\\ud83d"}', /^a: The text holds half a surrogate pair/],
  ['a number beyond all', '{"a":1e999}', /^a: The number is not finite$/],
  ['65 levels', deep, /nested deeper than the limit of 64 levels$/],
  ['100 000 levels', '['.repeat(100_000) + ']'.repeat(100_000), /nested deeper than the limit of 64 levels$/],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), /^The body is not valid UTF-8$/],
];
test.each(refused)('%s is refused', (_name, body, message) => {
  expect(() => parseSoundJson(Buffer.from(body))).toThrow(
    expect.objectContaining({ name: 'RequestFault', kind: 'malformed', message: expect.stringMatching(message) }),
  );
});

test('of doubled keys the last counts, and everything sound comes through', () => {
  expect(parseSoundJson(Buffer.from('{"a":1,"a":2,"constructor":"x","🔥":[null,true,"é"]}'))).toEqual({
    a: 2,
    constructor: 'x',
    '🔥': [null, true, 'é'],
  });
});
