import type { Database } from 'better-sqlite3';
import type { IdempotencyRecord, IdempotencyWrites } from '../port/idempotency.ts';
import { prepare } from './prepare.ts';

/** Old records that go with each new one: more than one, so that what is kept never grows by age. */
const forgottenAtOnce = 4;

interface IdempotencyRow {
  readonly fingerprint: string;
  readonly request_id: string;
  readonly outcome: string;
  readonly created_at: number;
}

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
      return row && toRecord(key, row);
    },
    put: async (record, notBefore) => {
      forget.run(accountKey, notBefore);
      replace.run({ ...record, accountKey });
    },
  });
}

function toRecord(key: string, row: IdempotencyRow): IdempotencyRecord {
  const { fingerprint, request_id: requestId, outcome, created_at: createdAt } = row;
  return { key, fingerprint, requestId, outcome, createdAt };
}
