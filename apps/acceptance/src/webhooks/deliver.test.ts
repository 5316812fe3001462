import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import { startReceiver } from './receiver.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

/** An account with a webhook that sends to a receiver of its own. */
async function hooked() {
  const tenant = await site.newTenant({ scope: 'admin' });
  const api = trpcApi(site.url, tenant.key);
  const receiver = await startReceiver();
  const { webhook, secret } = await api.mutate('webhook.create', { name: 'CRM', url: receiver.url });
  receiver.secret = secret;
  return { tenant, api, receiver, webhook };
}

const webhookOf = async (api: TrpcApi) => (await api.query('webhook.list')).items[0];
const historyOf = async (api: TrpcApi) => (await api.query('change.list', { order: 'oldest', limit: 500 })).items;

describe('a webhook', () => {
  test('is sent what is written from then on, signed, as it stands in the history', async () => {
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
    await expect.poll(() => receiver.taken().length, { timeout: 10_000 }).toBe(4);
    expect(receiver.taken()).toEqual((await historyOf(api)).slice(1));
    expect(receiver.messages.map(({ accountId }) => accountId)).toContain(tenant.accountId);
    await expect.poll(() => webhookOf(api)).toMatchObject({ waiting: 0, lastDeliveredAt: expect.any(String) });
    expect(JSON.stringify(await api.query('webhook.list'))).not.toContain(made.secret);
  });

  test('gets many changes in messages of at most a hundred, in order, each once', async () => {
    const { api, receiver } = await hooked();
    await Promise.all(Array.from({ length: 290 }, (_, index) => api.createLead({ firstName: `Lead ${index}` })));
    await expect.poll(() => receiver.taken().length, { timeout: 20_000 }).toBe(290);
    expect(receiver.taken()).toEqual(await historyOf(api));
    expect(Math.max(...receiver.messages.map(({ changes }) => changes.length))).toBe(100);
    expect(new Set(receiver.messages.map(({ id }) => id)).size).toBe(receiver.messages.length);
  });
});
