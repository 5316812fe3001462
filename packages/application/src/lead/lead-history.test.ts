import type { AssignedTag } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { differenceOfLeads, firstStateOfLead, isNoDifference } from './lead-history.ts';

const lead = {
  ...{ firstName: 'Jane', lastName: null, email: 'jane@example.com', phone: null, company: null, title: null },
  ...{ source: 'api', externalId: null, campaign: null, metadata: { kept: 1, changed: 'a' } },
};
const vip: AssignedTag = {
  id: 'v',
  number: 1,
  locationTagId: 'l',
  name: 'VIP',
  slug: 'vip',
  protected: false,
  color: null,
};
const cold: AssignedTag = { ...vip, id: 'c', number: 2, name: 'Cold', slug: 'cold' };
const noTags = { added: [], removed: [] };

test('each side has only what changed', () => {
  const after = {
    ...lead,
    lastName: 'Doe',
    campaign: { id: 'spring', name: 'Spring' },
    metadata: { kept: 1, changed: 'b', added: null },
  };
  expect(differenceOfLeads(lead, after, { added: [vip], removed: [cold] })).toEqual({
    before: {
      lastName: null,
      campaignId: null,
      metadata: { changed: 'a' },
      tags: [{ id: 'c', name: 'Cold', slug: 'cold' }],
    },
    after: {
      lastName: 'Doe',
      campaignId: 'spring',
      metadata: { changed: 'b', added: null },
      tags: [{ id: 'v', name: 'VIP', slug: 'vip' }],
    },
  });
});

test('the order of nested metadata is no change', () => {
  const before = { ...lead, metadata: { a: { x: 1, y: [1] } } };
  const after = { ...lead, metadata: { a: { y: [1], x: 1 } } };
  expect(isNoDifference(differenceOfLeads(before, after, noTags))).toBe(true);
});

test('a new lead begins with all that it has', () => {
  expect(firstStateOfLead({ ...lead, tags: [vip] })).toEqual({
    firstName: 'Jane',
    email: 'jane@example.com',
    source: 'api',
    metadata: { kept: 1, changed: 'a' },
    tags: [{ id: 'v', name: 'VIP', slug: 'vip' }],
  });
});
