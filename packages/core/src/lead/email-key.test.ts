import { expect, test } from 'vitest';
import { emailKey } from './email-key.ts';

test.each([
  ['as it should be', 'ada@example.com', 'ada@example.com'],
  ['case', 'Ada@EXAMPLE.com', 'ada@example.com'],
  ['white space around', '\t ada@example.com\u00a0\n', 'ada@example.com'],
  ['a letter and its mark', 'jose\u0301@example.com', 'josé@example.com'],
  ['diacritics and tags in the address stay', 'José+News@Example.com', 'josé+news@example.com'],
  ['nothing', '  ', ''],
])('%s', (_name, email, key) => {
  expect(emailKey(email)).toBe(key);
});
