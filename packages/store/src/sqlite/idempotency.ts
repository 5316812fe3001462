import type { Database } from 'better-sqlite3';
import type { IdempotencyWrites } from '../port/idempotency.ts';
import { forgottenAtOnce, type IdempotencyRow, toIdempotencyRecord } from '../records/idempotency-rows.ts';
import { prepare } from './prepare.ts';

export function bindIdempotencyWrites(db: Database): (accountKey: number) => IdempotencyWrites {
  const select = prepare<[number, string, number], IdempotencyRow>(
    db,
    `
    SELECT fingerprint, request_id, outcome, created_at FROM idempotency
    WHERE account_id = ? AND key = ? AND created_at >= ?`,
  );
  const replace = prepare(
    db,
    `
    INSERT OR REPLACE INTO idempotency (account_id, key, fingerprint, request_id, outcome, created_at)
    VALUES (@accountKey, @key, @fingerprint, @requestId, @outcome, @createdAt)`,
  );
  const forget = prepare<[number, number]>(
    db,
    `
    DELETE FROM idempotency WHERE (account_id, key) IN (
      SELECT account_id, key FROM idempotency INDEXED BY idempotency_created
      WHERE account_id = ? AND created_at < ? ORDER BY created_at LIMIT ${forgottenAtOnce})`,
  );

  return (accountKey) => ({
    find: async (key, notBefore) => {
      const row = select.get(accountKey, key, notBefore);
      return row && toIdempotencyRecord(key, row);
    },
    put: async (record, notBefore) => {
      forget.run(accountKey, notBefore);
      replace.run({ ...record, accountKey });
    },
  });
}
