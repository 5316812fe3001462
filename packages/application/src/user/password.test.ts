import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

test('a password is kept as Argon2id with its cost and a salt of its own', async () => {
  const [one, another] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(another);
});

test.each([
  ['the password', 'correct horse', true],
  ['another', 'correct horsf', false],
  ['a longer one', 'correct horse ', false],
  ['nothing', '', false],
])('%s', async (_name, password, isRight) => {
  expect(await isPassword(await hashPassword('correct horse'), password)).toBe(isRight);
});

test('without a hash no password is right', async () => {
  for (const password of ['', 'correct horse']) expect(await isPassword(undefined, password)).toBe(false);
});
