import type { Site, Tenant } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** An account with a webhook that sends to a receiver of its own. */
export interface Hooked {
  readonly tenant: Tenant;
  readonly api: TrpcApi;
  readonly receiver: Receiver;
  /** Of the webhook. */
  readonly id: string;
}

export async function newHooked(site: Pick<Site, 'url' | 'newTenant'>): Promise<Hooked> {
  const tenant = await site.newTenant({ scope: 'admin' });
  const api = trpcApi(site.url, tenant.key);
  const receiver = await startReceiver();
  return { tenant, api, receiver, id: await hook(api, receiver) };
}

/** Makes a webhook that sends to a receiver. */
export async function hook(api: TrpcApi, receiver: Receiver): Promise<string> {
  const { webhook, secret } = await api.mutate('webhook.create', { name: 'CRM', url: receiver.url });
  receiver.secret = secret;
  return webhook.id;
}

/** The account's oldest webhook. @throws when there is none */
export async function webhookOf(api: TrpcApi) {
  const [webhook] = (await api.query('webhook.list')).items;
  if (webhook === undefined) throw new Error('The account has no webhook');
  return webhook;
}

export async function wholeHistory(api: TrpcApi) {
  return (await api.query('change.list', { order: 'oldest', limit: 500 })).items;
}
