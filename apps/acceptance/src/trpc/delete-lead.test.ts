import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

let lastPhone = 56_933_330_000;
const newLead = () =>
  api.createLead({
    firstName: 'Jane',
    email: `${randomUUID()}@example.com`,
    phone: `+${++lastPhone}`,
    metadata: { a: 1 },
    tags: ['One', 'Two'],
  });
const remove = async (lead: Lead) => (await api.mutate('lead.delete', { lead: { id: lead.id } })).lead;
const restore = async (ref: object) => (await api.mutate('lead.restore', { lead: ref })).lead;

describe('delete', () => {
  test('answers the lead as it was, with the time', async () => {
    const lead = await newLead();
    const deleted = await remove(lead);
    expect(deleted.deletedAt).not.toBeNull();
    const { deletedAt, updatedAt } = deleted;
    expect(deleted).toEqual({ ...lead, revision: 2, deletedAt, updatedAt });
  });

  test('takes any reference', async () => {
    for (const ref of ['contactId', 'email', 'phone'] as const) {
      const lead = await newLead();
      await api.mutate('lead.delete', { lead: { [ref]: lead[ref] } });
      expect(await api.refused('lead.get', { lead: { id: lead.id } })).toMatchObject({ reason: 'lead_not_found' });
    }
  });

  test('the lead looks missing to every verb, and its email and phone are free', async () => {
    const lead = await newLead();
    await remove(lead);
    const ref = { lead: { id: lead.id } };
    const calls = [
      ['lead.get', ref],
      ['lead.delete', ref],
      ['lead.update', { ...ref, set: { firstName: 'John' } }],
      ['lead.syncTags', { ...ref, tags: [] }],
      ['lead.addTags', { ...ref, tags: ['Three'] }],
      ['lead.removeTags', { ...ref, tags: ['One'] }],
      ['lead.patchMetadata', { ...ref, patch: { b: 2 } }],
    ] as const;
    for (const [name, input] of calls) {
      const { status, reason } = await api.refused(name, input);
      expect([name, status, reason]).toEqual([name, 404, 'lead_not_found']);
    }
    const { email, phone } = lead;
    expect(await api.createLead({ email, phone })).toMatchObject({ email, phone });
    expect(await api.historyOf(lead.id)).toHaveLength(2);
  });
});

describe('restore', () => {
  test.each(['id', 'contactId'] as const)('by %s brings back everything, tags in their order', async (field) => {
    const lead = await newLead();
    await remove(lead);
    const restored = await restore({ [field]: lead[field] });
    expect(restored).toEqual({ ...lead, revision: 3, updatedAt: restored.updatedAt });
    expect(await api.getLead(lead.id)).toEqual(restored);
    expect((await api.query('lead.get', { lead: { email: lead.email } })).lead.id).toBe(lead.id);
    expect((await api.historyOf(lead.id)).map(({ action }) => action)).toEqual(['created', 'deleted', 'restored']);
  });

  test('of a live lead changes nothing', async () => {
    const lead = await newLead();
    expect(await restore({ id: lead.id })).toEqual(lead);
    expect(await api.historyOf(lead.id)).toHaveLength(1);
  });

  test.each([
    ['email', 'email_taken'],
    ['phone', 'phone_taken'],
  ] as const)('is refused while another lead has the %s', async (field, reason) => {
    const lead = await newLead();
    await remove(lead);
    const other = await api.createLead({ [field]: lead[field] });
    const refusal = await api.refused('lead.restore', { lead: { id: lead.id } });
    expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason, details: { leadId: other.id } });
    await remove(other);
    expect((await restore({ id: lead.id })).deletedAt).toBeNull();
  });

  test('of a lead that never was', async () => {
    const refusal = await api.refused('lead.restore', { lead: { id: randomUUID() } });
    expect(refusal).toMatchObject({ status: 404, reason: 'lead_not_found' });
  });

  test('takes no email: several deleted leads may have had it', async () => {
    expect(await api.refused('lead.restore', { lead: { email: 'jane@example.com' } })).toMatchObject({
      status: 400,
      reason: 'input_invalid',
    });
  });

  test('a tag that was deleted meanwhile does not come back', async () => {
    const lead = await api.createLead({ tags: ['Passing', 'Staying'] });
    await remove(lead);
    await api.mutate('tag.delete', { tag: { id: lead.tags[0]?.id } });
    expect((await restore({ id: lead.id })).tags.map(({ name }) => name)).toEqual(['Staying']);
  });
});
