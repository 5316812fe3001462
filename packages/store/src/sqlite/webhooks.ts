import type { Database } from 'better-sqlite3';
import type { WebhookReads, WebhookWrites } from '../port/webhooks.ts';
import { deliveryValues, settingsValues, toWebhook, type WebhookRow } from '../records/webhook-rows.ts';
import { prepare } from './prepare.ts';

const selectFrom = `SELECT uid, name, url, secret, created_at, paused_at, pause_reason, delivered, sending, last_delivered_at,
  failures, failing_since, last_failure, next_attempt_at FROM webhook`;

export function bindWebhookReads(db: Database): (accountKey: number) => WebhookReads {
  const selectAll = prepare<[number], WebhookRow>(db, `${selectFrom} WHERE account_id = ?`);
  const selectOne = prepare<[number, string], WebhookRow>(db, `${selectFrom} WHERE account_id = ? AND uid = ?`);
  const selectSender = prepare<[number], { readonly holder: string; readonly until: number }>(
    db,
    'SELECT holder, until FROM webhook_sender WHERE account_id = ?',
  );
  return (accountKey) => ({
    // They are few, and in no index by age.
    list: async () => selectAll.all(accountKey).map(toWebhook).sort(byAge),
    find: async (id) => {
      const row = selectOne.get(accountKey, id);
      return row && toWebhook(row);
    },
    findSender: async () => selectSender.get(accountKey),
  });
}

export function bindWebhookWrites(db: Database): (accountKey: number) => WebhookWrites {
  const bindReads = bindWebhookReads(db);
  const insert = prepare(
    db,
    `
    INSERT INTO webhook (account_id, uid, name, url, secret, created_at, delivered)
    VALUES (@accountKey, @id, @name, @url, @secret, @createdAt, @delivered)`,
  );
  const saveSettings = prepare(
    db,
    'UPDATE webhook SET name = ?, url = ?, paused_at = ?, pause_reason = ? WHERE account_id = ? AND uid = ?',
  );
  const saveDelivery = prepare(
    db,
    `
    UPDATE webhook SET delivered = ?, sending = ?, last_delivered_at = ?, failures = ?, failing_since = ?,
      last_failure = ?, next_attempt_at = ?
    WHERE account_id = ? AND uid = ?`,
  );
  const remove = prepare<[number, string]>(db, 'DELETE FROM webhook WHERE account_id = ? AND uid = ?');
  const hold = prepare(
    db,
    `
    INSERT INTO webhook_sender (account_id, holder, until) VALUES (@accountKey, @holder, @until)
    ON CONFLICT (account_id) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE webhook_sender.holder = @holder OR webhook_sender.until <= @now`,
  );
  const end = prepare<[number, string]>(db, 'DELETE FROM webhook_sender WHERE account_id = ? AND holder = ?');
  return (accountKey) => {
    const reads = bindReads(accountKey);
    return {
      ...reads,
      insert: async (webhook) => {
        insert.run({ ...webhook, accountKey });
        const inserted = await reads.find(webhook.id);
        if (inserted === undefined) throw new Error('The webhook that was inserted is not there');
        return inserted;
      },
      saveSettings: async (id, settings) => {
        saveSettings.run(...settingsValues(settings), accountKey, id);
      },
      saveDelivery: async (id, delivery) => {
        saveDelivery.run(...deliveryValues(delivery), accountKey, id);
      },
      delete: async (id) => remove.run(accountKey, id).changes > 0,
      holdSending: async (lease) => hold.run({ ...lease, accountKey }).changes > 0,
      endSending: async (holder) => {
        end.run(accountKey, holder);
      },
    };
  };
}

function byAge(one: { readonly createdAt: number; readonly id: string }, other: typeof one): number {
  return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}
