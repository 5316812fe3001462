import type { Tag } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { changesOf, valuesOf } from './tag-values.ts';

const tag: Tag = {
  id: '01a1fff7-ca15-72af-be5c-1698d1861f66',
  number: 1,
  locationTagId: 'asdrwHvLUxlfw5SqKVCN',
  name: 'Hot Lead',
  slug: 'hot-lead',
  description: null,
  protected: false,
  color: 'teal',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

test.each([
  ['nothing', {}, {}],
  ['the same name with blanks', { name: '  Hot   Lead ' }, {}],
  ['another name', { name: 'Warm' }, { name: 'Warm' }],
  ['a colour taken back', { color: null }, { color: null }],
  ['a description', { description: 'Hurry' }, { description: 'Hurry' }],
  ['protection', { protected: true }, { protected: true }],
] as const)('%s', (_what, part, changes) => {
  expect(changesOf(tag, { ...valuesOf(tag), ...part })).toEqual(changes);
});
