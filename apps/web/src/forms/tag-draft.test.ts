import { expect, test } from 'vitest';
import { draftDiff, readTagNames, withTags } from './tag-draft.ts';

const vip = { name: 'VIP', slug: 'vip' };
const cold = { name: 'Cold', slug: 'cold' };

test('a pasted list is split, and blank names are no tags', () => {
  expect(readTagNames(' Hot  Lead, vip;\nC++ ,,').map(({ name, slug }) => [name, slug])).toEqual([
    ['Hot Lead', 'hot-lead'],
    ['vip', 'vip'],
    ['C++', 'c-plus-plus'],
  ]);
});

test('another spelling of a tag that is there adds nothing', () => {
  expect(withTags([vip], readTagNames('vip, Cold'))).toEqual([vip, cold]);
});

test('the diff that is shown is the one that the server makes', () => {
  expect(draftDiff([vip, cold], [cold, { name: 'New', slug: 'new' }])).toEqual({
    added: [{ name: 'New', slug: 'new' }],
    removed: [vip],
    kept: [cold],
  });
});
