import { expect, test } from 'vitest';
import { assertVersion, successIn } from './version.ts';

test.each(['2021-04-15', '2021-07-28', '2023-02-21', 'v3'])('%s is a version', (version) => {
  expect(() => assertVersion(version)).not.toThrow();
});

test.each([
  [undefined, 'version header was not found.'],
  ['', 'version header was not found.'],
  ['2020-01-01', 'version header is invalid'],
  ['v4', 'version header is invalid'],
  ['V3', 'version header is invalid'],
  ['v3, v3', 'version header is invalid'],
  [['v3'], 'version header is invalid'],
])('%j is none', (header, message) => {
  expect(() => assertVersion(header)).toThrow(message);
});

test.each([
  ['2021-07-28', { succeded: true }],
  ['v3', { succeded: true, succeeded: true }],
])('success under %s', (version, expected) => {
  expect(successIn(version)).toEqual(expected);
});
