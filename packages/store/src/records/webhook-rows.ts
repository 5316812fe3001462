import type { PauseReason } from '@tagsmith/core';
import type { WebhookDelivery, WebhookRecord, WebhookSettings } from '../port/webhooks.ts';

/** A row as each store answers it, whatever tables it is of. */
export interface WebhookRow {
  readonly uid: string;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly created_at: number;
  readonly paused_at: number | null;
  readonly pause_reason: PauseReason | null;
  readonly delivered: number;
  readonly sending: number | null;
  readonly last_delivered_at: number | null;
  readonly failures: number;
  readonly failing_since: number | null;
  readonly last_failure: string | null;
  readonly next_attempt_at: number;
}

export function toWebhook(row: WebhookRow): WebhookRecord {
  return {
    id: row.uid,
    name: row.name,
    url: row.url,
    secret: row.secret,
    createdAt: row.created_at,
    pausedAt: row.paused_at,
    pauseReason: row.pause_reason,
    delivered: row.delivered,
    sending: row.sending,
    lastDeliveredAt: row.last_delivered_at,
    failures: row.failures,
    failingSince: row.failing_since,
    lastFailure: row.last_failure,
    nextAttemptAt: row.next_attempt_at,
  };
}

/** In the order of the columns name, url, paused_at and pause_reason. */
export function settingsValues({ name, url, pausedAt, pauseReason }: WebhookSettings) {
  return [name, url, pausedAt, pauseReason] as const;
}

/** In the order of the columns delivered, sending, last_delivered_at, failures, failing_since, last_failure and next_attempt_at. */
export function deliveryValues(delivery: WebhookDelivery) {
  const { delivered, sending, lastDeliveredAt, failures, failingSince, lastFailure, nextAttemptAt } = delivery;
  return [delivered, sending, lastDeliveredAt, failures, failingSince, lastFailure, nextAttemptAt] as const;
}
