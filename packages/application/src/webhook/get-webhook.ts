import { DomainError } from '@tagsmith/core';
import type { ReadTx, WebhookRecord } from '@tagsmith/store';

/** @throws DomainError `not_found`, `webhook_not_found` */
export async function getWebhook(tx: ReadTx, id: string): Promise<WebhookRecord> {
  const webhook = await tx.webhooks.find(id);
  if (webhook !== undefined) return webhook;
  throw new DomainError('not_found', 'webhook_not_found', 'There is no webhook with this id.');
}
