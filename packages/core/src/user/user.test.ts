import { expect, test } from 'vitest';
import { displayName } from './user.ts';

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  [null, 'ada@example.com'],
])('a person named %s is shown as %s', (name, shown) => {
  expect(displayName({ name, email: 'ada@example.com' })).toBe(shown);
});
