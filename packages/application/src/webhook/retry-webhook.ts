import type { Webhook } from '@tagsmith/core';
import { webhookRetryInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { getWebhook } from './get-webhook.ts';
import { toWebhook } from './to-webhook.ts';

/** Has the next attempt made now, where one that failed is waited behind. */
export const retryWebhook = writeVerb({
  scope: 'admin',
  input: webhookRetryInput,
  run: async (tx, { now }, { id }): Promise<{ readonly webhook: Webhook }> => {
    const webhook = await getWebhook(tx, id);
    await tx.webhooks.saveDelivery(id, { ...webhook, nextAttemptAt: now });
    return { webhook: await toWebhook(tx, await getWebhook(tx, id)) };
  },
});
