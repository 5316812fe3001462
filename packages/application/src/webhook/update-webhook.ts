import type { Webhook } from '@tagsmith/core';
import { webhookUpdateInput } from '@tagsmith/schema';
import type { WebhookRecord } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';
import { getWebhook } from './get-webhook.ts';
import { toWebhook } from './to-webhook.ts';

/** Changes name or address, pauses, and goes on: at once, and with what was written meanwhile. */
export const updateWebhook = writeVerb({
  scope: 'admin',
  input: webhookUpdateInput,
  run: async (tx, { now }, { id, isPaused, ...given }): Promise<{ readonly webhook: Webhook }> => {
    const webhook = await getWebhook(tx, id);
    const { name = webhook.name, url = webhook.url } = given;
    await tx.webhooks.saveSettings(id, { name, url, ...pauseOf(webhook, isPaused, now) });
    if (isPaused === false || url !== webhook.url) {
      // The next attempt is made at once, and those that failed count no more.
      await tx.webhooks.saveDelivery(id, { ...webhook, failures: 0, failingSince: null, nextAttemptAt: 0 });
    }
    return { webhook: await toWebhook(tx, await getWebhook(tx, id)) };
  },
});

/** A pause that is asked for again keeps its time and its reason. */
function pauseOf({ pausedAt, pauseReason }: WebhookRecord, isPaused: boolean | undefined, now: number) {
  if (isPaused === undefined || (isPaused && pausedAt !== null)) return { pausedAt, pauseReason };
  return isPaused ? ({ pausedAt: now, pauseReason: 'asked' } as const) : { pausedAt: null, pauseReason: null };
}
