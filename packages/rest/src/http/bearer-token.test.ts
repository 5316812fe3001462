import { expect, test } from 'vitest';
import { bearerToken } from './bearer-token.ts';

test.each([
  ['Bearer abc', 'abc'],
  ['bearer   abc ', 'abc'],
  ['BEARER abc', 'abc'],
  ['Basic abc', undefined],
  ['Bearer', undefined],
  ['Bearer ', undefined],
  ['Bearer a b', undefined],
  ['abc', undefined],
  [undefined, undefined],
])('%s', (header, token) => {
  expect(bearerToken(header)).toBe(token);
});
