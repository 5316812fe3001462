import type { Change } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { emptyFeed, type Feed, type FeedEvent, pageSize, reduceFeed, waitingLimit } from './feed-state.ts';

const change = (sequence: number): Change => ({
  sequence,
  operationId: `operation ${sequence}`,
  at: '2026-03-01T12:00:00.000Z',
  actor: { kind: 'system', id: null, name: 'test' },
  source: 'cli',
  subject: 'lead',
  subjectId: 'lead',
  action: 'updated',
  before: {},
  after: {},
});
const upTo = (newest: number, count: number) => Array.from({ length: count }, (_, index) => change(newest - index));
const arrived = (generation: string, ...sequences: readonly number[]): FeedEvent => ({
  type: 'arrived',
  generation,
  changes: sequences.map(change),
});
const loaded: FeedEvent = {
  type: 'loaded',
  generation: 'a',
  known: 10,
  page: { items: upTo(10, 3), nextCursor: 'older' },
};
const after = (...events: readonly FeedEvent[]): Feed => events.reduce(reduceFeed, emptyFeed);
const sequences = (changes: readonly Change[]) => changes.map(({ sequence }) => sequence);

test('what arrives waits, each once, until it is revealed above the rest', () => {
  const waiting = after(loaded, arrived('a', 9, 10, 11), arrived('a', 11, 12));
  expect([sequences(waiting.waiting), waiting.known]).toEqual([[12, 11], 12]);
  const revealed = reduceFeed(waiting, { type: 'revealed' });
  expect([sequences(revealed.shown), revealed.waiting, revealed.freshAfter]).toEqual([[12, 11, 10, 9, 8], [], 10]);
  expect(reduceFeed(revealed, { type: 'revealed' })).toBe(revealed);
  expect(reduceFeed(revealed, arrived('a', 12))).toBe(revealed);
});

test('the stream goes on behind what was known, also where nothing of it matched', () => {
  const page = { items: [], nextCursor: 'older' };
  expect(after({ type: 'loaded', generation: 'a', known: 40, page }).known).toBe(40);
  expect(after({ type: 'loaded', generation: 'a', known: 0, page: { ...page, items: upTo(7, 1) } }).known).toBe(7);
});

test('older pages are added once, and not those of an earlier feed', () => {
  const event: FeedEvent = { type: 'extended', cursor: 'older', page: { items: upTo(7, 2), nextCursor: null } };
  const extended = after(loaded, event);
  expect([sequences(extended.shown), extended.cursor]).toEqual([[10, 9, 8, 7, 6], null]);
  expect(reduceFeed(extended, event)).toBe(extended);
});

test('pages that hold little are counted until one is full', () => {
  const short = after(loaded, { type: 'extended', cursor: 'older', page: { items: [], nextCursor: 'b' } });
  expect(short.shortPages).toBe(2);
  const page = { items: upTo(7, pageSize), nextCursor: 'c' };
  expect(reduceFeed(short, { type: 'extended', cursor: 'b', page }).shortPages).toBe(0);
});

test('a flood is not kept, and the feed that is loaded anew takes only its own stream', () => {
  const many = Array.from({ length: waitingLimit + 1 }, (_, index) => 11 + index);
  const flooded = after(loaded, arrived('a', ...many));
  expect([flooded.isFlooded, flooded.waiting.length, flooded.known]).toEqual([true, 0, 11 + waitingLimit]);
  const page = { items: upTo(50, 3), nextCursor: 'older' };
  const anew = reduceFeed(flooded, { type: 'loaded', generation: 'b', known: 50, page });
  expect([anew.isFlooded, anew.known]).toEqual([false, 50]);
  expect(reduceFeed(anew, arrived('a', 99))).toBe(anew);
  expect(sequences(reduceFeed(anew, arrived('b', 51)).waiting)).toEqual([51]);
});
