import type { IdempotencyWrites } from '../port/idempotency.ts';
import { forgottenAtOnce, type IdempotencyRow, toIdempotencyRecord } from '../records/idempotency-rows.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

const select = statement<IdempotencyRow>(`
  SELECT fingerprint, request_id, outcome, created_at FROM idempotency
  WHERE account_id = $1 AND key = $2 AND created_at >= $3`);
const replace = statement(`
  INSERT INTO idempotency (account_id, key, fingerprint, request_id, outcome, created_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (account_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, request_id = excluded.request_id,
    outcome = excluded.outcome, created_at = excluded.created_at`);
const forget = statement(`
  DELETE FROM idempotency WHERE account_id = $1 AND key IN (
    SELECT key FROM idempotency WHERE account_id = $1 AND created_at < $2 ORDER BY created_at LIMIT ${forgottenAtOnce})`);

export function createIdempotencyWrites({ session, accountKey }: Writing): IdempotencyWrites {
  return {
    find: async (key, notBefore) => {
      const row = await session.row(select, [accountKey, key, notBefore]);
      return row && toIdempotencyRecord(key, row);
    },
    put: async ({ key, fingerprint, requestId, outcome, createdAt }, notBefore) => {
      session.post(forget, [accountKey, notBefore]);
      session.post(replace, [accountKey, key, fingerprint, requestId, outcome, createdAt]);
    },
  };
}
