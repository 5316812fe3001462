import { randomBytes } from 'node:crypto';
import { DomainError, limits, type Webhook } from '@tagsmith/core';
import { webhookCreateInput } from '@tagsmith/schema';
import type { WriteTx } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';
import { newId } from '../ids.ts';
import { toWebhook } from './to-webhook.ts';

/** Makes a webhook, which is sent what is written from now on. Its secret is in this result and nowhere else, ever. */
export const createWebhook = writeVerb({
  scope: 'admin',
  resultIsSecret: true,
  input: webhookCreateInput,
  run: async (tx, { now }, { name, url }): Promise<{ readonly webhook: Webhook; readonly secret: string }> => {
    await assertOneMoreFits(tx);
    const secret = newSecret();
    const delivered = await tx.changes.lastSequence();
    const record = await tx.webhooks.insert({ id: newId(), name, url, secret, createdAt: now, delivered });
    return { webhook: await toWebhook(tx, record), secret };
  },
});

/** `whsec_` and 32 random bytes in base64, as https://www.standardwebhooks.com spells it. */
function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** @throws DomainError `limit_exceeded`, `webhooks_limit` */
async function assertOneMoreFits(tx: WriteTx): Promise<void> {
  const limit = limits.webhooks;
  const actual = (await tx.webhooks.list()).length + 1;
  if (actual <= limit) return;
  throw new DomainError('limit_exceeded', 'webhooks_limit', `An account may have at most ${limit} webhooks.`, {
    limit,
    actual,
  });
}
