import { limits, type Webhook } from '@tagsmith/core';
import type { ReadTx, WebhookRecord } from '@tagsmith/store';

/** A webhook as it is shown, with what waits for it. */
export async function toWebhook(tx: ReadTx, record: WebhookRecord): Promise<Webhook> {
  const { id, name, url, pauseReason, failures, lastFailure } = record;
  return {
    id,
    name,
    url,
    createdAt: new Date(record.createdAt).toISOString(),
    pausedAt: isoTime(record.pausedAt),
    pauseReason,
    waiting: await tx.changes.countBehind(record.delivered, limits.waitingChanges),
    lastDeliveredAt: isoTime(record.lastDeliveredAt),
    failures,
    failingSince: isoTime(record.failingSince),
    lastFailure,
    nextAttemptAt: failures === 0 ? null : isoTime(record.nextAttemptAt),
  };
}

function isoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
