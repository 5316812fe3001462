import type { WebhookTransferRecord } from '../port/transfer.ts';
import { plainColumns, plainValues } from '../records/transfer-fields.ts';
import { bindInsert } from './bind-insert.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

const insertWebhooks = bindInsert('webhook', ['account_id', 'uid', ...plainColumns('webhook')]);
const insertDeliveries = bindInsert('webhook_delivery', [
  'account_id',
  'webhook_uid',
  'delivered',
  'last_delivered_at',
  'failures',
  'failing_since',
  'last_failure',
  'next_attempt_at',
]);
const selectPlace = statement<{ readonly sequence: number }>(
  'SELECT sequence FROM change WHERE account_id = $1 ORDER BY sequence DESC LIMIT 1 OFFSET $2',
);

/** Takes in webhooks, each at the place of the log behind which as many changes wait for it as did. */
export async function transferWebhooks(
  { session, accountKey }: Writing,
  records: readonly WebhookTransferRecord[],
): Promise<void> {
  const places = await Promise.all(records.map(({ waiting }) => session.row(selectPlace, [accountKey, waiting])));
  const webhooks = records.map((record) => [accountKey, record.id, ...plainValues('webhook', record)]);
  const deliveries = records.map(
    ({ id, lastDeliveredAt, failures, failingSince, lastFailure, nextAttemptAt }, index) => [
      accountKey,
      id,
      places[index]?.sequence ?? 0,
      lastDeliveredAt,
      failures,
      failingSince,
      lastFailure,
      nextAttemptAt,
    ],
  );
  for (const insertion of [...insertWebhooks(webhooks), ...insertDeliveries(deliveries)]) {
    session.post(insertion.statement, insertion.values);
  }
}
