import { expect, test } from 'vitest';
import { extendChain, newChain, rowCountOf } from './cursor-chain.ts';

const full = { count: 100 };

test('a page makes room for the next one, and the last one says how many there are', () => {
  const one = extendChain(newChain('k'), { index: 0, ...full, nextCursor: 'a' });
  expect([one.cursors, rowCountOf(one)]).toEqual([[undefined, 'a'], 200]);
  const two = extendChain(one, { index: 1, count: 7, nextCursor: null });
  expect([two.cursors, rowCountOf(two)]).toEqual([[undefined, 'a'], 107]);
});

test('what is known makes no new chain, so that nothing is drawn again', () => {
  const one = extendChain(newChain('k'), { index: 0, ...full, nextCursor: 'a' });
  expect(extendChain(one, { index: 0, ...full, nextCursor: 'b' })).toBe(one);
  const end = extendChain(one, { index: 1, count: 7, nextCursor: null });
  expect(extendChain(end, { index: 1, count: 7, nextCursor: null })).toBe(end);
});

test('pages that are gone are forgotten', () => {
  const one = extendChain(newChain('k'), { index: 0, ...full, nextCursor: 'a' });
  expect(extendChain(one, { index: 0, count: 3, nextCursor: null })).toEqual({
    key: 'k',
    cursors: [undefined],
    total: 3,
  });
});
