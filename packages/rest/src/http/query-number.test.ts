import { expect, test } from 'vitest';
import { queryNumber } from './query-number.ts';

const schema = queryNumber({ min: 1, max: 200 });

test.each([
  ['1', 1],
  ['200', 200],
  ['007', 7],
])('reads %s', (text, number) => {
  expect(schema.parse(text)).toBe(number);
});

test.each<readonly [value: unknown, message: string]>([
  ['', 'must be a whole number'],
  ['-1', 'must be a whole number'],
  ['1.5', 'must be a whole number'],
  ['1e2', 'must be a whole number'],
  ['9'.repeat(16), 'must be a whole number'],
  ['0', 'must be at least 1'],
  ['201', 'must be at most 200'],
])('refuses %j', (value, message) => {
  expect(schema.safeParse(value).error?.issues).toMatchObject([{ message }]);
});
