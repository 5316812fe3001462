import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { naiveLeadList } from '../contract/naive-lead-list.ts';
import { firstMoment, newCampaign, newLead, newTag } from '../contract/new-records.ts';
import { allPages } from '../contract/pages.ts';
import type { LeadListQuery, LeadSort, StoredLead } from '../port/leads.ts';
import { openRecordingStore } from './recording-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

// More leads than are sorted after they were found, so that what many pass is listed by walking and what few pass is not.
const many = 2_100;

const { store, tenant, plansOf } = await openRecordingStore(join(temporaryFolder(), 'many.db'));
const { leads, common, rare, scarce, unused, large, small } = await tenant.write(async (tx) => {
  const [common, rare, scarce, unused] = [
    await tx.tags.insert(newTag('common')),
    await tx.tags.insert(newTag('rare')),
    await tx.tags.insert(newTag('scarce')),
    await tx.tags.insert(newTag('unused')),
  ];
  const [large, small] = [await tx.campaigns.insert(newCampaign()), await tx.campaigns.insert(newCampaign())];
  const leads: StoredLead[] = [];
  for (let index = 0; index < many; index++) {
    const isRare = index % 100 === 7;
    const isScarce = index % 60 === 7;
    leads.push(
      await tx.leads.insert(
        newLead({
          firstName: `Name ${index % 50}`,
          company: isRare ? 'Rare and common words' : 'Common words',
          tags: [...(isRare ? [rare] : []), ...(isScarce ? [scarce] : []), common],
          campaign: isRare ? small : large,
          source: isRare ? 'fair' : 'web',
          createdAt: firstMoment + (isRare ? 40 : index % 40),
        }),
      ),
    );
  }
  return { leads, common, rare, scarce, unused, large, small };
});

afterAll(() => store.close());

function list(query: LeadListQuery) {
  return tenant.read((tx) => tx.leads.list(query));
}

type Filter = Omit<LeadListQuery, 'sort' | 'direction' | 'limit'>;

const walked: readonly (readonly [name: string, filter: Filter])[] = [
  ['no filter', {}],
  ['a tag that many carry', { allTags: [common] }],
  ['one of several that many carry', { anyTags: [common, rare] }],
  ['a tag that few lack', { noTags: [unused] }],
  ['a campaign of many', { campaign: large }],
  ['no campaign', { campaign: null }],
  ['a source of many', { source: 'web' }],
  ['times of many', { created: { from: firstMoment }, updated: { before: firstMoment + 50 } }],
  ['a text that many have', { text: 'common words' }],
  ['a text too short for the index', { text: 'ra' }],
  ['all that many pass', { allTags: [common], anyTags: [common], noTags: [unused], campaign: large, text: 'common' }],
];
const fetched: readonly (readonly [name: string, filter: Filter, plan: string])[] = [
  ['a tag that few carry', { allTags: [common, rare] }, 'SEARCH list0 USING PRIMARY KEY (tag_id=?)'],
  ['tags that few carry, alike', { allTags: [rare, scarce] }, 'MERGE (INTERSECT)'],
  [
    'and one that many do',
    { allTags: [scarce, common, rare] },
    'SEARCH list2 USING PRIMARY KEY (tag_id=? AND lead_id=?)',
  ],
  ['a tag that none carries', { allTags: [unused] }, 'SEARCH list0 USING PRIMARY KEY (tag_id=?)'],
  ['one of several that few carry', { anyTags: [rare, unused] }, 'SEARCH lead_tag USING PRIMARY KEY (tag_id=?)'],
  ['a campaign of few', { campaign: small, noTags: [unused] }, 'SEARCH lead USING INDEX lead_campaign (campaign_id=?)'],
  ['a source of few', { source: 'fair' }, 'SEARCH lead USING INDEX lead_source (account_id=? AND source=?)'],
  ['no source', { source: null }, 'SEARCH lead USING INDEX lead_source (account_id=? AND source=?)'],
  [
    'a time of few',
    { created: { from: firstMoment + 40, before: firstMoment + 41 }, noTags: [unused] },
    'SEARCH lead USING INDEX lead_created (account_id=? AND created_at>? AND created_at<?)',
  ],
  [
    'a change of few',
    { updated: { from: firstMoment + 40 } },
    'SEARCH lead USING INDEX lead_updated (account_id=? AND updated_at>? AND updated_at<?)',
  ],
  ['a text that few have', { text: 'RARE', allTags: [common] }, 'SCAN lead_search VIRTUAL TABLE INDEX 0:M1'],
];
const orders = (['created', 'updated', 'name'] as const).flatMap((sort: LeadSort) =>
  (['asc', 'desc'] as const).map((direction) => ({ sort, direction })),
);
const thenByName = { sort: 'created', direction: 'desc', thenBy: { sort: 'name', direction: 'asc' } } as const;

describe.each(orders)('by $sort $direction', (order) => {
  test.for(walked)('%s: its index is walked, and nothing is sorted', async ([, filter]) => {
    const plan = await plansOf(() => list({ ...order, ...filter, limit: 10 }), 'SELECT lead.id');
    expect(plan[1]).toMatch(new RegExp(`^SEARCH lead USING INDEX lead_${order.sort} [(]account_id=[?]`));
    expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  });

  test.for(fetched)('%s: the few are fetched', async ([, filter, expected]) => {
    const plan = await plansOf(() => list({ ...order, ...filter, limit: 10 }), 'SELECT lead.id');
    expect(plan).toContain(expected);
    expect(plan).toContain('SEARCH lead USING INTEGER PRIMARY KEY (rowid=?)');
    expect(plan.filter((line) => line.includes('ORDER BY'))).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
  });

  test.for([...walked, ...fetched])('%s: gives what a naive list gives', async ([, filter]) => {
    const pages = await allPages((cursor) => list({ ...order, ...filter, cursor, limit: 500 }));
    expect(pages.flat().map(({ id }) => id)).toEqual(naiveLeadList(leads, { ...order, ...filter }).map(({ id }) => id));
  });
});

test('a page further on starts at its place in the index', async () => {
  const order = { sort: 'created', direction: 'desc', limit: 10 } as const;
  const { nextCursor } = await list(order);
  const cursor = nextCursor ?? undefined;
  const plan = await plansOf(() => list({ ...order, cursor }), 'SELECT lead.id');
  expect(plan[1]).toBe('SEARCH lead USING INDEX lead_created (account_id=? AND (created_at,uid)<(?,?))');
});

test('of two orders, the index of the first is walked, and only leads alike in it are sorted', async () => {
  const plan = await plansOf(() => list({ ...thenByName, limit: 10 }), 'SELECT lead.id');
  expect(plan[1]).toBe('SEARCH lead USING INDEX lead_created (account_id=?)');
  expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual(['USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY']);
});

test('a page further on in two orders starts at its place in the index of the first', async () => {
  const { nextCursor } = await list({ ...thenByName, limit: 10 });
  const cursor = nextCursor ?? undefined;
  const plan = await plansOf(() => list({ ...thenByName, limit: 10, cursor }), 'SELECT lead.id');
  expect(plan[1]).toBe('SEARCH lead USING INDEX lead_created (account_id=? AND created_at<?)');
});

test('a contact id is looked up, whatever else is asked', async () => {
  const where = { kind: 'and', of: [{ kind: 'contactIs', contactId: 'x' }, { kind: 'tagged' }] } as const;
  const plan = await plansOf(() => list({ sort: 'created', direction: 'desc', limit: 10, where }), 'SELECT lead.id');
  expect(plan).toContain('SEARCH lead USING INDEX lead_contact_id (account_id=? AND contact_id=?)');
});

test.for([
  ['a source', { source: 'web' }, 'INDEX lead_source (account_id=? AND source=?)'],
  ['a time', { created: { from: firstMoment } }, 'INDEX lead_created (account_id=? AND created_at>? AND created_at<?)'],
  [
    'a change',
    { updated: { from: firstMoment } },
    'INDEX lead_updated (account_id=? AND updated_at>? AND updated_at<?)',
  ],
] as const)('many of %s are counted in its index', async ([, filter, expected]) => {
  const plan = await plansOf(() => tenant.read((tx) => tx.leads.count(filter)), 'SELECT count(*) AS count');
  expect(plan).toEqual([expect.stringContaining(expected)]);
});

test('the sources are found by leaps through their index', async () => {
  const plan = await plansOf(() => tenant.read((tx) => tx.leads.listSources(10)), 'WITH');
  const leaps = plan.filter((line) => line.includes(' lead '));
  expect(leaps).toEqual(Array(2).fill('SEARCH lead USING INDEX lead_source (account_id=? AND source>?)'));
});

test('landmarks are found by walking the index alone', async () => {
  const order = { sort: 'name', direction: 'asc' } as const;
  const walk = { ...order, stride: 500, limit: 3 };
  const plan = await plansOf(() => tenant.read((tx) => tx.leads.listLandmarks(walk)), 'SELECT lead.sort_name');
  expect(plan).toEqual([
    'SEARCH lead USING INDEX lead_name (account_id=?)',
    ...Array(2).fill('SEARCH lead USING INDEX lead_name (account_id=? AND (sort_name,uid)>(?,?))'),
  ]);
});
