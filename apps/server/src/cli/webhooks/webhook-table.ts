import { limits, type Webhook } from '@tagsmith/core';
import { table } from '../print.ts';
import { showTime } from '../show-time.ts';
import type { AccountWebhook } from './list-webhooks.ts';

export function webhookTable(webhooks: readonly AccountWebhook[]): string {
  return table(
    ['ACCOUNT', 'ID', 'NAME', 'URL', 'STATE', 'WAITING', 'CREATED', 'LAST TAKEN', 'LAST FAILURE'],
    webhooks.map(({ account, id, name, url, createdAt, lastDeliveredAt, lastFailure, ...rest }) => [
      account.name,
      id,
      name,
      url,
      stateOf(rest),
      waitingOf(rest),
      showTime(createdAt),
      showTime(lastDeliveredAt),
      lastFailure ?? '-',
    ]),
  );
}

function stateOf({ pauseReason, failures }: Pick<Webhook, 'pauseReason' | 'failures'>): string {
  if (pauseReason !== null) return `paused (${pauseReason})`;
  return failures === 0 ? 'active' : `failing (${failures})`;
}

/** Beyond the limit nobody has counted. */
function waitingOf({ waiting }: Pick<Webhook, 'waiting'>): string {
  return waiting < limits.waitingChanges ? String(waiting) : `${limits.waitingChanges}+`;
}
