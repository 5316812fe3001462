import type { IdempotencyRecord } from '../port/idempotency.ts';

/** Old records that go with each new one: more than one, so that what is kept never grows by age. */
export const forgottenAtOnce = 4;

/** What is kept under a key. */
export interface IdempotencyRow {
  readonly fingerprint: string;
  readonly request_id: string;
  readonly outcome: string;
  readonly created_at: number;
}

export function toIdempotencyRecord(key: string, row: IdempotencyRow): IdempotencyRecord {
  const { fingerprint, request_id: requestId, outcome, created_at: createdAt } = row;
  return { key, fingerprint, requestId, outcome, createdAt };
}
