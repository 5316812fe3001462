import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '@tagsmith/core';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from '../engine/context.ts';
import { createEngine } from '../engine/engine.ts';
import type { VerbInput } from '../engine/verb-types.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const store = openSqliteStore(join(folder, 'tagsmith.db'));
const engine = createEngine(store);
let context: EngineContext;

async function newContext(): Promise<EngineContext> {
  const account = await createAccount(store, { name: crypto.randomUUID(), defaultCountry: 'CL' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  return { account, actor, scope: 'write', source: 'import', now: Date.now() };
}

beforeEach(async () => {
  context = await newContext();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

type Leads = VerbInput<'lead.createMany'>['leads'];

const createMany = (leads: Leads) => engine.run('lead.createMany', context, { leads });
const made = async () => (await engine.run('lead.list', context, { direction: 'asc' })).items;
const everything = async () => ({
  leads: await engine.run('lead.list', context, {}),
  tags: await engine.run('tag.list', context, {}),
  changes: await engine.run('change.list', context, {}),
});

test('makes the leads that lead.create makes one by one, in their order', async () => {
  const inputs: Leads = [
    { firstName: 'Ada', email: 'Ada@Example.com', phone: '9 8765 4321', tags: ['VIP', 'Hot Lead', 'vip'] },
    { metadata: { a: 1 }, createdAt: '2020-01-31T09:30:00Z', tags: ['hot lead', 'Cold'] },
    { title: null, phone: 'call Jane' },
    {},
  ];
  expect(await createMany(inputs)).toEqual({ created: 4 });
  const together = await made();
  const elsewhere = await newContext();
  for (const [index, input] of inputs.entries()) {
    const { lead } = await engine.run('lead.create', elsewhere, input);
    const { id, contactId, createdAt, updatedAt, tags, ...rest } = lead;
    const names = tags.map(({ name, number }) => ({ name, number }));
    // The one that brings a time from long ago stands first in the list.
    const place = [1, 0, 2, 3][index] ?? 0;
    expect(together[place]).toMatchObject({ ...rest, tags: names });
    expect(together[place]?.tags).toHaveLength(names.length);
  }
  expect(together[0]?.createdAt).toBe('2020-01-31T09:30:00.000Z');
});

test('each lead begins its history in the one operation', async () => {
  await createMany([{ firstName: 'Ada', tags: ['VIP'] }, { firstName: 'Grace' }]);
  const [ada, grace] = await made();
  const { items } = await engine.run('change.list', context, { order: 'oldest' });
  expect(items).toMatchObject([
    { subject: 'tag', action: 'created' },
    { subjectId: ada?.id, action: 'created', before: {}, after: { firstName: 'Ada', tags: [{ slug: 'vip' }] } },
    { subjectId: grace?.id, action: 'created', before: {}, after: { firstName: 'Grace' } },
  ]);
  expect(new Set(items.map(({ operationId }) => operationId)).size).toBe(1);
});

test('campaigns are looked up', async () => {
  const { campaign } = await engine.run('campaign.create', context, { name: 'Spring' });
  await createMany([{ campaignId: campaign.id }, { campaignId: null }, { campaignId: campaign.id }]);
  expect((await made()).map((lead) => lead.campaign?.name)).toEqual(['Spring', undefined, 'Spring']);
});

test('no leads are nothing', async () => {
  const before = await everything();
  expect(await createMany([])).toEqual({ created: 0 });
  expect(await everything()).toEqual(before);
});

describe('is refused as a whole, and nothing is made', () => {
  const taken = { email: 'ada@example.com', phone: '+56987654321' };
  const unknown = '0190b5f0-0000-7000-8000-000000000000';
  const tooManyTags = Array.from({ length: limits.tagsPerLead + 1 }, (_, index) => `Tag ${index}`);

  test.each<readonly [name: string, leads: Leads, error: object]>([
    ['an email that is taken', [{ tags: ['New'] }, { email: 'ADA@example.com' }], { reason: 'email_taken', index: 1 }],
    ['a phone that is taken', [{}, {}, { phone: '9 8765 4321' }], { reason: 'phone_taken', index: 2 }],
    ['one email twice', [{ email: 'a@b.co' }, {}, { email: 'A@b.co' }], { reason: 'email_taken', index: 2 }],
    ['one phone twice', [{ phone: '+12125550123' }, { phone: '+1 212 555 0123' }], { reason: 'phone_taken', index: 1 }],
    ['an unknown campaign', [{ tags: ['New'] }, { campaignId: unknown }], { reason: 'campaign_unknown' }],
    ['too many tags', [{ tags: ['New'] }, { tags: tooManyTags }], { reason: 'tags_per_lead_limit' }],
    ['a lead that is wrong', [{}, { email: 'nobody' }], { reason: 'input_invalid' }],
    ['too many leads', Array.from({ length: limits.leadsPerCommit + 1 }, () => ({})), { reason: 'input_invalid' }],
  ])('%s', async (_, leads, { index, ...error }: { index?: number }) => {
    const { lead } = await engine.run('lead.create', context, taken);
    const before = await everything();
    const refusal = createMany(leads);
    await expect(refusal).rejects.toMatchObject(error);
    if (index !== undefined) await expect(refusal).rejects.toMatchObject({ details: { index } });
    expect(await everything()).toEqual(before);
    expect(await engine.run('lead.get', context, { lead: { id: lead.id } })).toEqual({ lead });
  });

  test('an id that is taken', async () => {
    const { lead } = await engine.run('lead.create', context, {});
    const before = await everything();
    await expect(createMany([{}, { id: lead.id }])).rejects.toMatchObject({ kind: 'conflict', reason: 'id_taken' });
    await expect(createMany([{ contactId: lead.contactId }])).rejects.toMatchObject({ reason: 'id_taken' });
    expect(await everything()).toEqual(before);
  });
});

test("another account's emails and phones are free", async () => {
  await createMany([{ email: 'ada@example.com', phone: '+56987654321' }]);
  context = await newContext();
  expect(await createMany([{ email: 'ada@example.com', phone: '+56987654321' }])).toEqual({ created: 1 });
});

test('the largest batch', async () => {
  const inputs = Array.from({ length: limits.leadsPerCommit }, (_, index) => ({
    firstName: `${index}`,
    tags: ['One'],
  }));
  expect(await createMany(inputs)).toEqual({ created: limits.leadsPerCommit });
  const page = await engine.run('lead.list', context, { direction: 'asc', limit: limits.pageSize });
  const first = inputs.slice(0, limits.pageSize);
  expect(page.items.map(({ firstName }) => firstName)).toEqual(first.map(({ firstName }) => firstName));
});
