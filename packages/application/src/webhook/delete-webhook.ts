import { webhookDeleteInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { getWebhook } from './get-webhook.ts';

/** Ends a webhook for good; what waits for it is not sent. */
export const deleteWebhook = writeVerb({
  scope: 'admin',
  input: webhookDeleteInput,
  run: async (tx, _context, { id }): Promise<{ readonly id: string }> => {
    await getWebhook(tx, id);
    await tx.webhooks.delete(id);
    return { id };
  },
});
