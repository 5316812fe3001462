import type { WebhookRecord, WriteTx } from '@tagsmith/store';

/** Has the next attempt made at once, and those that failed count no more. */
export async function saveRestarted(tx: WriteTx, webhook: WebhookRecord): Promise<void> {
  await tx.webhooks.saveDelivery(webhook.id, { ...webhook, failures: 0, failingSince: null, nextAttemptAt: 0 });
}
