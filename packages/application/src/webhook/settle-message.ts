import { limits, retryPause } from '@tagsmith/core';
import { messageSettleInput } from '@tagsmith/schema';
import type { WebhookRecord, WriteTx } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';
import { isSender } from './sender-lease.ts';

const longestFailing = limits.webhookFailingHours * 3_600_000;

/**
 * Keeps what came of a message: the next one follows, or the same is sent again later, or the webhook is paused. False
 * where it is not this process's to say any more.
 */
export const settleMessage = writeVerb({
  scope: 'admin',
  input: messageSettleInput,
  run: async (tx, { now }, { holder, id, after, through, outcome, failure }) => {
    const webhook = await tx.webhooks.find(id);
    const isIt = webhook?.delivered === after && webhook.sending === through;
    if (!isIt || !(await isSender(tx, holder, now))) return { isSettled: false };
    if (outcome === 'taken') await saveTaken(tx, webhook, through, now);
    else await saveFailed(tx, webhook, { failure, isGone: outcome === 'gone' }, now);
    return { isSettled: true };
  },
});

async function saveTaken(tx: WriteTx, { id }: WebhookRecord, through: number, now: number): Promise<void> {
  await tx.webhooks.saveDelivery(id, {
    delivered: through,
    sending: null,
    lastDeliveredAt: now,
    failures: 0,
    failingSince: null,
    lastFailure: null,
    nextAttemptAt: 0,
  });
}

interface Failed {
  readonly failure: string | null;
  /** The receiver said that it is gone for good. */
  readonly isGone: boolean;
}

async function saveFailed(
  tx: WriteTx,
  webhook: WebhookRecord,
  { failure, isGone }: Failed,
  now: number,
): Promise<void> {
  const failures = webhook.failures + 1;
  const failingSince = webhook.failingSince ?? now;
  const nextAttemptAt = now + retryPause(failures);
  await tx.webhooks.saveDelivery(webhook.id, {
    ...webhook,
    failures,
    failingSince,
    lastFailure: failure,
    nextAttemptAt,
  });
  if (webhook.pausedAt !== null || (!isGone && now - failingSince < longestFailing)) return;
  const pauseReason = isGone ? 'gone' : 'failing';
  await tx.webhooks.saveSettings(webhook.id, { ...webhook, pausedAt: now, pauseReason });
}
