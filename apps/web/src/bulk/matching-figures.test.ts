import type { AssignedTag, Lead } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { matchingFigures, type Sources } from './matching-figures.ts';
import type { TagAction } from './tag-change.ts';

const tag = (slug: string): AssignedTag => {
  return { id: slug, number: 1, locationTagId: slug, name: slug, slug, color: null, protected: slug === 'kept' };
};
const tagsOf = (slugs: string) => slugs.split(' ').filter(Boolean).map(tag);
// The figures look at nothing but id and tags.
const leads = ['vip', 'vip cold', 'cold', 'kept cold', '', 'vip kept'].map(
  (slugs, id) => ({ id: String(id), tags: tagsOf(slugs) }) as unknown as Lead,
);

/** Counts the leads above. */
const sources: Sources = {
  dictionary: tagsOf('vip cold kept'),
  count: async ({ tags: { all = [], any = [], none = [] } = {} }) =>
    leads.filter(({ tags }) => {
      const has = (slug: string) => tags.some((own) => own.slug === slug);
      return all.every(has) && (any.length === 0 || any.some(has)) && !none.some(has);
    }).length,
};

const filters = { all: {}, cold: { tags: { all: ['cold'], any: [], none: [] } } };

test.each<
  readonly [
    action: TagAction,
    chosen: string,
    filter: keyof typeof filters,
    except: string,
    lines: readonly string[],
    refused: number,
  ]
>([
  ['add', 'vip', 'all', '', ['+vip 3/6'], 0],
  ['add', 'vip new', 'all', '04', ['+vip 2/4', '+new 4/4'], 0],
  ['add', 'kept', 'cold', '', ['+kept 2/3'], 0],
  ['remove', 'cold', 'all', '', ['−cold 3/6'], 0],
  ['remove', 'cold', 'all', '12', ['−cold 1/4'], 0],
  ['remove', 'cold kept', 'all', '', ['−cold 2/4'], 2],
  ['remove', 'cold kept', 'all', '35', ['−cold 2/4'], 0],
  ['set', 'vip', 'all', '', ['+vip 2/4', '−cold 2/4'], 2],
  ['set', '', 'cold', '2', ['−vip 1/1', '−cold 1/1'], 1],
])('%s %s, of %s but %s', async (action, chosen, filter, except, lines, refused) => {
  const target = {
    kind: 'matching' as const,
    filter: filters[filter],
    except: leads.filter(({ id }) => except.includes(id)),
    total: 0,
  };
  const figures = await matchingFigures(target, { action, tags: tagsOf(chosen) }, sources);
  expect(figures.lines.map(({ tag: { slug }, sign, changes, of }) => `${sign}${slug} ${changes}/${of}`)).toEqual(lines);
  expect([figures.refused, figures.othersGo]).toEqual([refused, false]);
});

test('of very many tags that setting takes off, none is counted', async () => {
  const dictionary = Array.from({ length: 30 }, (_, index) => tag(`t${index}`));
  const target = { kind: 'matching' as const, filter: {}, except: [], total: 0 };
  const figures = await matchingFigures(target, { action: 'set', tags: tagsOf('vip') }, { ...sources, dictionary });
  expect([figures.lines.length, figures.othersGo]).toEqual([1, true]);
});
