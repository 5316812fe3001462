import { messageBeginInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { isSender } from './sender-lease.ts';

/**
 * Settles what a message holds before it is sent for the first time, so that it is the same when it has to be sent again:
 * by this process or by another. False where it is not to be sent: another process is the sender, or the webhook was
 * paused, deleted or sent something else.
 */
export const beginMessage = writeVerb({
  scope: 'admin',
  input: messageBeginInput,
  run: async (tx, { now }, { holder, id, after, through }): Promise<{ readonly isBegun: boolean }> => {
    const webhook = await tx.webhooks.find(id);
    if (webhook === undefined || webhook.pausedAt !== null || webhook.delivered !== after) return { isBegun: false };
    if (webhook.sending !== null && webhook.sending !== through) return { isBegun: false };
    if (!(await isSender(tx, holder, now))) return { isBegun: false };
    if (webhook.sending === null) await tx.webhooks.saveDelivery(id, { ...webhook, sending: through });
    return { isBegun: true };
  },
});
