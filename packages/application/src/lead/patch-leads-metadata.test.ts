import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '@tagsmith/core';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from '../engine/context.ts';
import { createEngine } from '../engine/engine.ts';
import type { VerbInput } from '../engine/verb-types.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const store = openSqliteStore(join(folder, 'tagsmith.db'));
const engine = createEngine(store);
let context: EngineContext;

beforeEach(async () => {
  const account = await createAccount(store, { name: crypto.randomUUID(), defaultCountry: 'CL' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  context = { account, actor, scope: 'write', source: 'import', now: Date.now() };
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

type Input = VerbInput<'lead.patchMetadataMany'>;
const patch = (input: Partial<Input>) =>
  engine.run('lead.patchMetadataMany', context, { selector: 'externalId', values: ['crm'], patch: { a: 1 }, ...input });
const create = (leads: VerbInput<'lead.createMany'>['leads']) => engine.run('lead.createMany', context, { leads });

test.each<readonly [selector: Input['selector'], value: string]>([
  ['email', ' ADA@example.com '],
  ['phone', '9 8765 4321'],
  ['phone', '+56 9 8765 4321'],
  ['externalId', 'crm'],
])('finds by %s as everything else does: %j', async (selector, value) => {
  await create([{ email: 'Ada@Example.com', phone: '+56987654321', externalId: 'crm' }]);
  const values = [value, 'stranger', value];
  expect(await patch({ selector, values })).toEqual({ matched: 1, updated: 1, notFound: ['stranger'] });
});

test('what it changes is one operation; what it leaves alone has no new revision and no history', async () => {
  await create([
    { externalId: 'crm', metadata: { b: 2 } },
    { externalId: 'crm', metadata: { a: 1 } },
  ]);
  expect(await patch({})).toEqual({ matched: 2, updated: 1, notFound: [] });
  const { items } = await engine.run('change.list', context, { limit: 3 });
  expect(items[0]).toMatchObject({ action: 'updated', before: {}, after: { metadata: { a: 1 } } });
  expect(items[1]?.operationId).not.toBe(items[0]?.operationId);
  const leads = await engine.run('lead.list', context, {});
  expect(leads.items.map(({ revision }) => revision).sort()).toEqual([1, 2]);
});

test('an external id of more leads than the limit is refused, and names limit and figure', async () => {
  const limit = limits.patchedLeads;
  const sharing = (count: number) => Array.from({ length: count }, () => ({ externalId: 'crm' }));
  for (let made = 0; made < limit; made += limits.batchLeads) await create(sharing(limits.batchLeads));
  await create(sharing(1));
  await expect(patch({})).rejects.toMatchObject({
    kind: 'invalid',
    message: `values: must name at most ${limit} leads in all and these name ${limit + 1}`,
  });
  expect((await engine.run('lead.list', context, { limit: 1 })).items).toMatchObject([{ revision: 1, metadata: {} }]);
});
