import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from '../engine/context.ts';
import { createEngine } from '../engine/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const store = openSqliteStore(join(folder, 'tagsmith.db'));
const engine = createEngine(store);
let context: EngineContext;

beforeAll(async () => {
  const account = await createAccount(store, { name: 'Acme', defaultCountry: 'CL' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  context = { account, actor, scope: 'admin', source: 'cli', now: Date.now() };
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let count = 0;
async function newLead() {
  const email = `lead${++count}@example.com`;
  const { lead } = await engine.run('lead.create', context, { email, tags: ['Old', 'Kept'] });
  return { email, ref: { id: lead.id } };
}
const slugs = ({ tags }: { readonly tags: readonly { readonly slug: string }[] }) => tags.map(({ slug }) => slug);

const sets: readonly (readonly [setTags: string[] | undefined, after: string[]])[] = [
  [undefined, ['old', 'kept']],
  [[], []],
  [
    ['New', 'kept'],
    ['kept', 'new'],
  ],
];

describe.each(sets)('setTags %j', (setTags, after) => {
  test('of an update', async () => {
    const { ref } = await newLead();
    const { lead } = await engine.run('lead.update', context, { lead: ref, set: { title: 'x' }, setTags });
    expect(lead).toMatchObject({ title: 'x', revision: 2 });
    expect(slugs(lead)).toEqual(after);
  });

  test('of an upsert that finds a lead', async () => {
    const { email } = await newLead();
    const { lead, created } = await engine.run('lead.upsert', context, { email, setTags });
    expect(created).toBe(false);
    expect(slugs(lead)).toEqual(after);
  });
});

test('setTags of an upsert that makes a lead', async () => {
  const input = { email: 'made@example.com', setTags: ['A', 'B'] };
  const { lead, created } = await engine.run('lead.upsert', context, input);
  expect(created).toBe(true);
  expect(slugs(lead)).toEqual(['a', 'b']);
});

test('setTags goes alone', async () => {
  const { ref, email } = await newLead();
  const refusal = { reason: 'input_invalid', details: { issues: [{ path: ['setTags'] }] } };
  for (const more of [{ addTags: ['x'] }, { removeTags: ['old'] }]) {
    const asked = engine.run('lead.update', context, { lead: ref, setTags: ['never'], ...more });
    await expect(asked).rejects.toMatchObject(refusal);
  }
  await expect(engine.run('lead.upsert', context, { email, setTags: [], tags: [] })).rejects.toMatchObject(refusal);
});

test('lead.findFirst: the first that names a live lead', async () => {
  const [one, two] = [await newLead(), await newLead()];
  await engine.run('lead.delete', context, { lead: one.ref });
  const find = async (...leads: Parameters<typeof engine.run<'lead.findFirst'>>[2]['leads']) =>
    (await engine.run('lead.findFirst', context, { leads })).lead?.id;
  expect(await find(one.ref, { email: two.email })).toBe(two.ref.id);
  expect(await find({ phone: 'call Jane' }, two.ref)).toBe(two.ref.id);
  expect(await find(one.ref, { email: one.email })).toBeUndefined();
});

test('lead.leaveCampaign: leaves the one that is named, and no other', async () => {
  const { ref } = await newLead();
  const make = async (name: string) => (await engine.run('campaign.create', context, { name })).campaign.id;
  const [mine, other] = [await make('Mine'), await make('Other')];
  await engine.run('lead.update', context, { lead: ref, set: { campaignId: mine } });
  const leave = async (campaignId: string) =>
    (await engine.run('lead.leaveCampaign', context, { lead: ref, campaignId })).lead;
  expect(await leave(other)).toMatchObject({ campaign: { id: mine }, revision: 2 });
  expect(await leave(mine)).toMatchObject({ campaign: null, revision: 3 });
  expect(await leave(mine)).toMatchObject({ revision: 3 });
  await expect(leave(ref.id)).rejects.toMatchObject({ kind: 'not_found', reason: 'campaign_not_found' });
});

test('what changed is told in tags as they stand on a lead, whether they were named, new or there', async () => {
  const { tag } = await engine.run('tag.create', context, {
    name: 'By id',
    description: 'Only the list of tags tells this',
  });
  const { ref } = await newLead();
  const added = await engine.run('lead.addTags', context, { lead: ref, tags: [{ id: tag.id }, 'By name'] });
  expect(added.added).toEqual(added.lead.tags.slice(2));
  const synced = await engine.run('lead.syncTags', context, { lead: ref, tags: ['By name', 'Newest', 'kept'] });
  const [kept, byName, newest] = synced.lead.tags;
  expect(synced.tags).toEqual([byName, newest, kept]);
  expect(synced.added).toEqual([newest]);
});

describe('an earlier name of a tag means the tag', () => {
  const renamed = async () => {
    const { ref } = await newLead();
    const { tag } = await engine.run('tag.findOrCreate', context, { name: `Before ${count}` });
    await engine.run('tag.update', context, { tag: { id: tag.id }, name: `After ${count}` });
    return { ref, names: [`before ${count}`, `After ${count}`], slug: `after-${count}` };
  };

  test('where it is put on', async () => {
    const { ref, names, slug } = await renamed();
    const { lead } = await engine.run('lead.addTags', context, { lead: ref, tags: names.slice(0, 1) });
    expect(slugs(lead)).toEqual(['old', 'kept', slug]);
  });

  test('beside the later one', async () => {
    const { ref, names, slug } = await renamed();
    const { lead } = await engine.run('lead.syncTags', context, { lead: ref, tags: names });
    expect(slugs(lead)).toEqual([slug]);
    const again = await engine.run('lead.addTags', context, { lead: ref, tags: names });
    expect(again.added).toEqual([]);
  });
});

test.each(['lead.syncTags', 'lead.addTags'] as const)(
  '%s: more tags than a lead carries are refused, and none is made',
  async (verb) => {
    const { ref } = await newLead();
    const before = await engine.run('tag.count', context, {});
    const tags = Array.from({ length: 251 }, (_, index) => `Too many ${index}`);
    await expect(engine.run(verb, context, { lead: ref, tags })).rejects.toMatchObject({
      reason: 'tags_per_lead_limit',
    });
    expect(await engine.run('tag.count', context, {})).toEqual(before);
  },
);
