import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hook, newHooked, webhookOf, wholeHistory } from './hooked.ts';
import { startReceiver } from './receiver.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const patience = { timeout: 15_000 };

test('what is written from then on is sent, signed, as it stands in the history', async () => {
  const tenant = await site.newTenant({ scope: 'admin' });
  const api = trpcApi(site.url, tenant.key);
  await api.createLead({ firstName: 'Before' });
  const receiver = await startReceiver();
  const made = await api.mutate('webhook.create', { name: 'CRM', url: receiver.url });
  receiver.secret = made.secret;
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(made.webhook).toMatchObject({ name: 'CRM', url: receiver.url, pausedAt: null, waiting: 0, failures: 0 });
  const lead = await api.createLead({ firstName: 'Jane', tags: ['VIP'] });
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['Gold'] });
  await expect.poll(() => receiver.taken().length, patience).toBe(4);
  expect(receiver.taken()).toEqual((await wholeHistory(api)).slice(1));
  expect(new Set(receiver.messages.map(({ accountId }) => accountId))).toEqual(new Set([tenant.accountId]));
  await expect.poll(() => webhookOf(api)).toMatchObject({ waiting: 0, lastDeliveredAt: expect.any(String) });
  expect(JSON.stringify(await api.query('webhook.list'))).not.toContain(made.secret);
});

test('many changes go in messages of at most a hundred, in order, each once', async () => {
  const { api, receiver } = await newHooked(site);
  await Promise.all(Array.from({ length: 290 }, (_, index) => api.createLead({ firstName: `Lead ${index}` })));
  await expect.poll(() => receiver.taken().length, patience).toBe(290);
  expect(receiver.taken()).toEqual(await wholeHistory(api));
  expect(receiver.messages.every(({ changes }) => changes.length <= 100)).toBe(true);
  expect(new Set(receiver.messages.map(({ id }) => id)).size).toBe(receiver.messages.length);
});

test('large changes go in smaller messages, one that is too large for any goes alone', async () => {
  const { api, receiver } = await newHooked(site);
  await api.mutate('webhook.update', { id: (await webhookOf(api)).id, isPaused: true });
  const metadata = { text: 'x'.repeat(60_000) };
  for (let made = 0; made < 10; made++) await api.createLead({ metadata });
  await api.mutate('webhook.update', { id: (await webhookOf(api)).id, isPaused: false });
  await expect.poll(() => receiver.taken().length, patience).toBe(10);
  expect(receiver.messages.map(({ changes }) => changes.length)).toEqual([4, 4, 2]);
  expect(receiver.taken()).toEqual(await wholeHistory(api));
});

test('each webhook of an account is sent everything, and none waits for another', async () => {
  const { api, receiver } = await newHooked(site);
  const slow = await startReceiver();
  slow.react = () => 'hang';
  await hook(api, slow);
  await api.createLead({ firstName: 'First' });
  await expect.poll(() => slow.messages.length, patience).toBe(1);
  await api.createLead({ firstName: 'Second' });
  await expect.poll(() => receiver.taken().length, patience).toBe(2);
  expect(receiver.taken()).toEqual(await wholeHistory(api));
});

test('a dry run, and a write that changes nothing, send nothing', async () => {
  const { api, receiver } = await newHooked(site);
  const lead = await api.createLead({ tags: ['VIP'] });
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['Gold'], dryRun: true });
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['VIP'] });
  await api.mutate('lead.delete', { lead: { id: lead.id } });
  await expect.poll(() => receiver.taken().length, patience).toBe(3);
  expect(receiver.taken().map(({ subject, action }) => `${subject} ${action}`)).toEqual([
    'tag created',
    'lead created',
    'lead deleted',
  ]);
});

test('what other accounts write is not sent', async () => {
  const { api, receiver } = await newHooked(site);
  const other = await newHooked(site);
  await other.api.createLead({ firstName: 'Theirs' });
  await api.createLead({ firstName: 'Ours' });
  await expect.poll(() => receiver.taken().length + other.receiver.taken().length, patience).toBe(2);
  expect(receiver.taken()).toMatchObject([{ after: { firstName: 'Ours' } }]);
  expect(other.receiver.taken()).toMatchObject([{ after: { firstName: 'Theirs' } }]);
});
