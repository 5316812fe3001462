import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

type Leads = VerbInput<'lead.createMissing'>['leads'];
const createMissing = (leads: Leads) => engine.run('lead.createMissing', context, { leads });
const companies = async () =>
  (await engine.run('lead.list', context, { direction: 'asc' })).items.map(({ company }) => company);

test('the first of one phone is made, however the phone is written', async () => {
  await engine.run('lead.create', context, { phone: '9 8765 4321', company: 'There' });
  const parts = { countryCode: '56', nationalNumber: '912345678' };
  const result = await createMissing([
    { phone: '+56 9 8765 4321', company: 'Known' },
    { phone: parts, company: 'New', tags: ['VIP'] },
    { phone: '912345678', company: 'Double' },
  ]);
  expect(result).toEqual({ created: 1, ignored: 2 });
  expect(await companies()).toEqual(['There', 'New']);
});

test('a phone that is no number is like no other', async () => {
  expect(await createMissing([{ phone: 'call Jane' }, { phone: 'call Jane' }])).toEqual({ created: 2, ignored: 0 });
});

const known = { phone: '987654321' };
const fresh = { phone: '987654322' };
test.each<readonly [reason: string, leads: Leads, index: number]>([
  ['phone_invalid', [known, { phone: { countryCode: '56', nationalNumber: '1' } }], 1],
  ['email_taken', [known, fresh, { phone: '987654323', email: 'ADA@example.com' }], 2],
  ['email_taken', [known, { ...fresh, email: 'a@b.co' }, known, { phone: '987654324', email: 'a@b.co' }], 3],
])('%s says which of all is at fault, and nothing is made', async (reason, leads, index) => {
  await engine.run('lead.create', context, { ...known, email: 'ada@example.com', company: 'There' });
  await expect(createMissing(leads)).rejects.toMatchObject({ reason, details: { index } });
  expect(await companies()).toEqual(['There']);
});

test('an email that is taken does not matter to a lead that is not made', async () => {
  await engine.run('lead.create', context, { ...known, email: 'ada@example.com' });
  expect(await createMissing([{ ...known, email: 'ada@example.com' }])).toEqual({ created: 0, ignored: 1 });
});
