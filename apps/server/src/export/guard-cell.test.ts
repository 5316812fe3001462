import { expect, test } from 'vitest';
import { guardCell } from './guard-cell.ts';

test.each([
  ['', ''],
  ['Jane', 'Jane'],
  ['a=1', 'a=1'],
  ["=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
  ['+1+A2', "'+1+A2"],
  ['-2+cmd()', "'-2+cmd()"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1', "'＝1"],
  ['+56987654321', '+56987654321'],
  ['+1 (555) 010-9999', '+1 (555) 010-9999'],
  ['-12.5', '-12.5'],
  ['+', "'+"],
  ['-1\n=2', "'-1\n=2"],
])('%j → %j', (text, guarded) => {
  expect(guardCell(text)).toBe(guarded);
});
