import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const upsert = (input: object) => api.mutate('lead.upsert', input);
const freshEmail = () => `${randomUUID()}@example.com`;
let lastPhone = 56_922_220_000;
const freshPhone = () => `+${++lastPhone}`;

test('makes a lead that is not there, with the defaults below what was given', async () => {
  const email = freshEmail();
  const { lead, created } = await upsert({
    email,
    firstName: 'Jane',
    metadata: { plan: 'gold' },
    tags: ['VIP'],
    defaults: { firstName: 'Unknown', source: 'Web' },
  });
  expect([created, lead.revision]).toEqual([true, 1]);
  expect(lead).toMatchObject({ email, firstName: 'Jane', source: 'Web', metadata: { plan: 'gold' } });
  expect(slugsOf(lead.tags)).toEqual(['vip']);
});

test('overwrites with what is not empty, merges metadata, adds tags; defaults count for nothing', async () => {
  const email = freshEmail();
  const before = await api.createLead({ email, firstName: 'Jane', company: 'Acme', metadata: { a: 1 }, tags: ['One'] });
  const { lead, created } = await upsert({
    email: email.toUpperCase(),
    firstName: '',
    lastName: 'Doe',
    company: null,
    metadata: { b: 2 },
    tags: ['Two', 'one'],
    defaults: { company: 'Default', title: 'Default' },
  });
  expect(created).toBe(false);
  expect(lead).toMatchObject({
    id: before.id,
    firstName: 'Jane',
    lastName: 'Doe',
    company: 'Acme',
    title: null,
    metadata: { a: 1, b: 2 },
    revision: 2,
  });
  expect(slugsOf(lead.tags)).toEqual(['one', 'two']);
});

describe('a lead is found', () => {
  test('by phone when no lead has the email', async () => {
    const phone = freshPhone();
    const { id } = await api.createLead({ phone });
    const { lead, created } = await upsert({ phone, email: freshEmail() });
    expect([lead.id, created]).toEqual([id, false]);
    expect(lead.email).not.toBeNull();
  });

  test('by email before phone; a phone of another lead is refused', async () => {
    const [email, phone] = [freshEmail(), freshPhone()];
    const byEmail = await api.createLead({ email });
    const byPhone = await api.createLead({ phone });
    const refusal = await api.refused('lead.upsert', { email, phone });
    expect(refusal).toMatchObject({ status: 409, reason: 'phone_taken', details: { leadId: byPhone.id } });
    expect(await api.getLead(byEmail.id)).toEqual(byEmail);
  });

  test('never when it is deleted', async () => {
    const email = freshEmail();
    const gone = await api.createLead({ email });
    await api.mutate('lead.delete', { lead: { id: gone.id } });
    const { lead, created } = await upsert({ email });
    expect([created, lead.id === gone.id]).toEqual([true, false]);
  });

  test('not by a phone that is no number', async () => {
    await upsert({ phone: 'call Jane' });
    expect((await upsert({ phone: 'call Jane' })).created).toBe(true);
  });
});

test('the same twice: the second changes nothing', async () => {
  const input = { email: freshEmail(), firstName: 'Jane', metadata: { a: [1] }, tags: ['VIP'] };
  const first = await upsert(input);
  const second = await upsert(input);
  expect(second).toEqual({ lead: first.lead, created: false });
  expect(await api.historyOf(first.lead.id)).toHaveLength(1);
});

test('32 callers at once with one email make one lead, and every tag and key is there', async () => {
  const email = freshEmail();
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, index) =>
      upsert({ email, metadata: { [`key${index}`]: index }, tags: [`Tag ${index}`] }),
    ),
  );
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(answers.map(({ lead }) => lead.id)).size).toBe(1);
  const lead = await api.getLead(answers[0]?.lead.id ?? '');
  expect([Object.keys(lead.metadata).length, lead.tags.length, lead.revision]).toEqual([32, 32, 32]);
});
