import { expect, test } from 'vitest';
import { hashText } from './hash-text.ts';

// The finaliser maps FNV-1a's known results (811c9dc5, e40c292c, bf9cf968) one to one.
test.each([
  ['nothing', '', 'ab3e7c0b'],
  ['one letter', 'a', '1a80b1b3'],
  ['several', 'foobar', '0c0da6dc'],
  ['beyond ASCII', '客户', '87278fbb'],
])('%s', (_name, text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('is always eight digits', () => {
  const lengths = new Set(Array.from({ length: 1_000 }, (_, index) => hashText(`${index}`).length));
  expect([...lengths]).toEqual([8]);
});

test('tells ten thousand near texts apart', () => {
  expect(new Set(Array.from({ length: 10_000 }, (_, index) => hashText(`campaign ${index}`))).size).toBe(10_000);
});
