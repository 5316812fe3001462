import { expect, test } from 'vitest';
import { hashText } from './hash-text.ts';

// The finaliser maps FNV-1a's known results (811c9dc5, e40c292c, bf9cf968) one to one.
test.each([
  ['nothing', '', '@0'],
  ['one letter', 'a', '@1'],
  ['several', 'foobar', '@2'],
  ['beyond ASCII', '客户', '@3'],
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
