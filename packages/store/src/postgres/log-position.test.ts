import { expect, test } from 'vitest';
import { logPositionOf } from './log-position.ts';

test.each([
  ['0/0', 0n],
  ['0/1A', 26n],
  ['1/0', 4294967296n],
  ['16/B374D848', 0x16b374d848n],
  ['FFFFFFFF/FFFFFFFF', 2n ** 64n - 1n],
])('%s', (text, position) => {
  expect(logPositionOf(text)).toBe(position);
});
