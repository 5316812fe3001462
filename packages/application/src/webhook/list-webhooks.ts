import type { Webhook } from '@tagsmith/core';
import { webhookListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { toWebhook } from './to-webhook.ts';

/** The account's webhooks without their secrets, oldest first. */
export const listWebhooks = readVerb({
  scope: 'admin',
  input: webhookListInput,
  run: async (tx): Promise<{ readonly items: readonly Webhook[] }> => {
    const items: Webhook[] = [];
    for (const record of await tx.webhooks.list()) items.push(await toWebhook(tx, record));
    return { items };
  },
});
