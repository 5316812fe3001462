import { expect, test } from 'vitest';
import { readAhead } from './read-ahead.ts';

test('gives the same items, and asks for the next while one is used', async () => {
  const asked: number[] = [];
  async function* count() {
    for (let item = 1; item <= 3; item++) {
      asked.push(item);
      yield item;
    }
  }
  const seen: string[] = [];
  for await (const item of readAhead(count())) seen.push(`${item} of ${asked.length}`);
  expect(seen).toEqual(['1 of 2', '2 of 3', '3 of 3']);
});

test('throws what reading throws, behind the items before it', async () => {
  async function* fail() {
    yield 1;
    throw new Error('unreadable');
  }
  const seen: number[] = [];
  const reading = async () => {
    for await (const item of readAhead(fail())) seen.push(item);
  };
  await expect(reading()).rejects.toThrow('unreadable');
  expect(seen).toEqual([1]);
});

test('lets go of the items when nobody wants more', async () => {
  let isOver = false;
  async function* endless() {
    try {
      for (;;) yield 1;
    } finally {
      isOver = true;
    }
  }
  for await (const _ of readAhead(endless())) break;
  expect(isOver).toBe(true);
});
