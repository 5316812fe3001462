import type { AssignedTag } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { outcomeOf, type TagAction, tagWords } from './tag-change.ts';

const tag = (slug: string): AssignedTag => {
  return {
    id: slug,
    number: 1,
    locationTagId: slug,
    name: slug.toUpperCase(),
    slug,
    color: null,
    protected: slug === 'kept',
  };
};
const tags = (slugs: string) => slugs.split(' ').filter(Boolean).map(tag);

test.each<readonly [current: string, action: TagAction, chosen: string, outcome: readonly (string | undefined)[]]>([
  ['vip cold', 'add', 'cold new', ['changed', 'new', '']],
  ['vip', 'add', 'vip', ['unchanged']],
  ['vip cold', 'remove', 'cold never', ['changed', '', 'cold']],
  ['vip', 'remove', 'cold', ['unchanged']],
  ['vip cold', 'set', 'cold new', ['changed', 'new', 'vip']],
  ['vip cold', 'set', 'cold vip', ['unchanged']],
  ['vip cold', 'set', '', ['changed', '', 'vip cold']],
  ['vip kept', 'set', 'vip', ['refused', 'kept']],
  ['vip kept', 'remove', 'vip kept', ['refused', 'kept']],
  ['vip kept', 'remove', 'vip', ['changed', '', 'vip']],
  [Array.from({ length: 250 }, (_, index) => `t${index}`).join(' '), 'add', 'new', ['refused', '']],
])('%.20s, %s %s', (current, action, chosen, expected) => {
  const outcome = outcomeOf({ tags: tags(current) }, { action, tags: tags(chosen) });
  const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug).join(' ');
  const lists =
    outcome.kind === 'changed'
      ? [outcome.added, outcome.removed]
      : outcome.kind === 'refused'
        ? [outcome.blockers]
        : [];
  expect([outcome.kind, ...lists.map(slugs)]).toEqual(expected);
});

test('a tag whose slug is not made from its name is sent by its slug', () => {
  expect(tagWords([tag('vip'), { name: 'VIP', slug: 'very-important' }])).toEqual(['VIP', 'very-important']);
});
