import { expect, test } from 'vitest';
import { readTagsSearch } from './tags-search.ts';

const nothing = { q: undefined, order: undefined, days: undefined };

test.each([
  ['nothing', {}, nothing],
  ['all of it', { q: 'vip', order: 'slug', days: '30' }, { q: 'vip', order: 'slug', days: 30 }],
  ['what the router hands on', { days: 365 }, { ...nothing, days: 365 }],
  ['what is so anyway', { q: '', order: 'leads', days: '90' }, nothing],
  ['what there is not', { order: 'name', days: '31' }, nothing],
])('an address with %s', (_what, search, read) => {
  expect(readTagsSearch(search)).toEqual(read);
});
