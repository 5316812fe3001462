import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { AssignedTag } from './wire.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const brief = ({ id, name, slug }: AssignedTag) => ({ id, name, slug });

test('a new lead: what it has, and nothing of what it has not', async () => {
  const { campaign } = await api.mutate('campaign.create', { name: 'Spring' });
  const fields = { firstName: 'Jane', phone: '+56 9 8765 4321', campaignId: campaign.id, metadata: { a: [1] } };
  const lead = await api.createLead({ ...fields, tags: ['VIP'] });
  expect(await api.historyOf(lead.id)).toEqual([
    {
      sequence: expect.any(Number),
      operationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: lead.createdAt,
      actor: { kind: 'apiKey', id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Test' },
      source: 'trpc',
      subject: 'lead',
      subjectId: lead.id,
      action: 'created',
      before: {},
      after: { ...fields, tags: lead.tags.map(brief) },
    },
  ]);
});

test('an update: both sides of what changed, null for what is absent', async () => {
  const lead = await api.createLead({
    firstName: 'Jane',
    company: 'Acme',
    metadata: { a: 1, b: 2 },
    tags: ['One', 'Two'],
  });
  const { added, removed } = await api.mutate('lead.update', {
    lead: { id: lead.id },
    set: { company: null, title: 'CTO', firstName: 'Jane' },
    metadata: { a: null, b: 2, c: 3 },
    addTags: ['Three', 'Two'],
    removeTags: ['One'],
  });
  const [, change] = await api.historyOf(lead.id);
  expect([change?.before, change?.after]).toEqual([
    { company: 'Acme', title: null, metadata: { a: 1 }, tags: removed.map(brief) },
    { company: null, title: 'CTO', metadata: { a: null, c: 3 }, tags: added.map(brief) },
  ]);
});

test('a campaign that comes, changes and goes', async () => {
  const ids: string[] = [];
  for (const name of ['First', 'Second']) ids.push((await api.mutate('campaign.create', { name })).campaign.id);
  const { id } = await api.createLead();
  for (const campaignId of [...ids, null]) await api.mutate('lead.update', { lead: { id }, set: { campaignId } });
  const [, ...changes] = await api.historyOf(id);
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [{ campaignId: null }, { campaignId: ids[0] }],
    [{ campaignId: ids[0] }, { campaignId: ids[1] }],
    [{ campaignId: ids[1] }, { campaignId: null }],
  ]);
});

test('each effective write is one change of its lead, a no-op none', async () => {
  const { id } = await api.createLead({ email: 'jane@example.com', tags: ['One'] });
  const lead = { id };
  const steps = [
    () => api.mutate('lead.upsert', { email: 'jane@example.com', firstName: 'Jane' }),
    () => api.mutate('lead.update', { lead, set: { title: 'CTO' } }),
    () => api.mutate('lead.syncTags', { lead, tags: ['Two'] }),
    () => api.mutate('lead.addTags', { lead, tags: ['Three'] }),
    () => api.mutate('lead.removeTags', { lead, tags: ['Two'] }),
    () => api.mutate('lead.patchMetadata', { lead, patch: { a: 1 } }),
    () => api.mutate('lead.bulkTags', { leads: [lead, lead], action: 'set', tags: ['Four'] }),
    () => api.mutate('lead.delete', { lead }),
    () => api.mutate('lead.restore', { lead }),
  ];
  for (const [index, step] of steps.entries()) {
    await step();
    expect(await api.historyOf(id)).toHaveLength(index + 2);
    // A lead can't be deleted twice; everything else may be said again.
    if (index !== 7) await step();
    expect(await api.historyOf(id)).toHaveLength(index + 2);
  }
  expect((await api.getLead(id)).revision).toBe(steps.length + 1);
});

test('what one call does is one operation', async () => {
  const lead = await api.createLead({ tags: ['Born', 'With it'] });
  const [creation] = await api.historyOf(lead.id);
  const { items } = await api.query('change.list', { operationId: creation?.operationId, order: 'oldest' });
  expect(items.map(({ subject, action }) => `${subject} ${action}`)).toEqual([
    'tag created',
    'tag created',
    'lead created',
  ]);
});
