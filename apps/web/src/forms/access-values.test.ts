import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { checkEmail, checkNewPassword } from './access-values.ts';

test.each([
  ['a'.repeat(9), '10 characters at least; this has 9.'],
  ['🔥'.repeat(10), undefined],
  ['a'.repeat(200), undefined],
  ['a'.repeat(201), '200 characters at most; this has 201.'],
])('%s', (password, error) => {
  expect(checkNewPassword(password, en)).toBe(error);
});

test.each([
  ['', en.access.emailMissing],
  ['jane', en.access.emailWrong],
  [' jane@example.com ', undefined],
])('email “%s”', (email, error) => {
  expect(checkEmail(email, en)).toBe(error);
});
