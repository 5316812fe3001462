import type { WebhookReads, WebhookWrites } from '../port/webhooks.ts';
import { deliveryValues, settingsValues, toWebhook, type WebhookRow } from '../records/webhook-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { isUuid } from './uuid.ts';
import type { Writing } from './writing.ts';

const selectFrom = `SELECT webhook.uid, webhook.name, webhook.url, webhook.secret, webhook.created_at, webhook.paused_at,
  webhook.pause_reason, delivery.delivered, delivery.sending, delivery.last_delivered_at, delivery.failures,
  delivery.failing_since, delivery.last_failure, delivery.next_attempt_at
  FROM webhook JOIN webhook_delivery AS delivery ON delivery.account_id = $1 AND delivery.webhook_uid = webhook.uid`;
const selectAll = statement<WebhookRow>(
  `${selectFrom} WHERE webhook.account_id = $1 ORDER BY webhook.created_at, webhook.uid`,
);
const selectOne = statement<WebhookRow>(`${selectFrom} WHERE webhook.account_id = $1 AND webhook.uid = $2`);
const selectSender = statement<{ readonly holder: string; readonly until: number }>(
  'SELECT holder, until FROM webhook_sender WHERE account_id = $1',
);
const insert = statement(
  'INSERT INTO webhook (account_id, uid, name, url, secret, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
);
const insertDelivery = statement(
  'INSERT INTO webhook_delivery (account_id, webhook_uid, delivered) VALUES ($1, $2, $3)',
);
const updateSettings = statement(
  'UPDATE webhook SET name = $3, url = $4, paused_at = $5, pause_reason = $6 WHERE account_id = $1 AND uid = $2',
);
const updateDelivery = statement(`
  UPDATE webhook_delivery SET delivered = $3, sending = $4, last_delivered_at = $5, failures = $6, failing_since = $7,
    last_failure = $8, next_attempt_at = $9
  WHERE account_id = $1 AND webhook_uid = $2`);
const remove = statement('DELETE FROM webhook WHERE account_id = $1 AND uid = $2');
const hold = statement(`
  INSERT INTO webhook_sender (account_id, holder, until) VALUES ($1, $2, $3)
  ON CONFLICT (account_id) DO UPDATE SET holder = excluded.holder, until = excluded.until
  WHERE webhook_sender.holder = $2 OR webhook_sender.until <= $4`);
const end = statement('DELETE FROM webhook_sender WHERE account_id = $1 AND holder = $2');

export function createWebhookReads(session: Session, accountKey: number): WebhookReads {
  return {
    list: async () => (await session.rows(selectAll, [accountKey])).map(toWebhook),
    find: async (id) => {
      const row = isUuid(id) ? await session.row(selectOne, [accountKey, id]) : undefined;
      return row && toWebhook(row);
    },
    findSender: () => session.row(selectSender, [accountKey]),
  };
}

export function createWebhookWrites({ session, accountKey }: Writing): WebhookWrites {
  const reads = createWebhookReads(session, accountKey);
  return {
    ...reads,
    insert: async ({ id, name, url, secret, createdAt, delivered }) => {
      session.post(insert, [accountKey, id, name, url, secret, createdAt]);
      session.post(insertDelivery, [accountKey, id, delivered]);
      const inserted = await reads.find(id);
      if (inserted === undefined) throw new Error('The webhook that was inserted is not there');
      return inserted;
    },
    saveSettings: async (id, settings) => {
      if (isUuid(id)) session.post(updateSettings, [accountKey, id, ...settingsValues(settings)]);
    },
    saveDelivery: async (id, delivery) => {
      if (isUuid(id)) session.post(updateDelivery, [accountKey, id, ...deliveryValues(delivery)]);
    },
    delete: async (id) => isUuid(id) && (await session.write(remove, [accountKey, id])) > 0,
    holdSending: async ({ holder, now, until }) => (await session.write(hold, [accountKey, holder, until, now])) > 0,
    endSending: async (holder) => session.post(end, [accountKey, holder]),
  };
}
