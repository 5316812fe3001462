import { expect, test } from 'vitest';
import { hashApiKey } from '../api-key/api-key-secret.ts';
import { KeyHashes } from './key-hashes.ts';

test('a hash is kept once it was said to be good, and is the same as before', () => {
  const hashes = new KeyHashes();
  const guessed = hashes.get('one');
  expect(guessed).toEqual(hashApiKey('one'));
  expect(hashes.get('one')).not.toBe(guessed);
  hashes.keep('one', guessed);
  expect(hashes.get('one')).toBe(guessed);
  expect(hashes.get('two')).toEqual(hashApiKey('two'));
});

test('no more are kept than fit', () => {
  const hashes = new KeyHashes();
  const keep = (key: string) => {
    const hash = hashes.get(key);
    hashes.keep(key, hash);
    return hash;
  };
  const first = keep('0');
  for (let key = 1; key < 1_000; key++) keep(String(key));
  expect(hashes.get('0')).toBe(first);
  const last = keep('one more');
  expect(hashes.get('one more')).toBe(last);
  expect(hashes.get('0')).not.toBe(first);
});
