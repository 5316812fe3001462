import { DomainError, type ErrorKind, limits } from '@tagsmith/core';
import type { WriteTx } from '@tagsmith/store';
import type { WriteContext } from './context.ts';

/** What a write came to: its result, or the error that refused it. */
type Outcome = { readonly result: unknown } | { readonly error: DomainError };

export interface Performed {
  readonly outcome: Outcome;
  /** The request whose outcome this is, when it is an earlier one's. */
  readonly replayOf?: string | undefined;
}

const lifetime = limits.idempotencyHours * 3_600_000;

/** What a repeat may find otherwise, so that it is asked again: the input mended, the service back. */
const forgotten: readonly ErrorKind[] = ['invalid', 'limit_exceeded', 'unavailable'];

/**
 * Runs a write once for its idempotency key: a repeat gets the first one's outcome, read from the transaction that wrote
 * it. A refusal is remembered too, and undoes what the write did before it.
 * @throws DomainError `invalid`, `idempotency_key_reused`
 */
export async function once(tx: WriteTx, context: WriteContext, write: () => Promise<unknown>): Promise<Performed> {
  const { idempotency, now } = context;
  if (idempotency === undefined) return { outcome: { result: await write() } };

  const { key, fingerprint, requestId } = idempotency;
  const known = await tx.idempotency.find(key, now - lifetime);
  if (known !== undefined && known.fingerprint !== fingerprint) throw keyReused();
  if (known !== undefined) return { outcome: fromJson(known.outcome), replayOf: known.requestId };

  const outcome = await attempt(tx, write);
  const record = { key, fingerprint, requestId, outcome: toJson(outcome), createdAt: now };
  await tx.idempotency.put(record, now - lifetime);
  return { outcome };
}

async function attempt(tx: WriteTx, write: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { result: await tx.attempt(write) };
  } catch (error) {
    if (!(error instanceof DomainError) || forgotten.includes(error.kind)) throw error;
    return { error };
  }
}

function toJson(outcome: Outcome): string {
  if ('result' in outcome) return JSON.stringify(outcome);
  const { kind, reason, message, details } = outcome.error;
  return JSON.stringify({ error: { kind, reason, message, details } });
}

function fromJson(json: string): Outcome {
  const parsed = JSON.parse(json);
  if (parsed.error === undefined) return { result: parsed.result };
  const { kind, reason, message, details } = parsed.error;
  return { error: new DomainError(kind, reason, message, details) };
}

function keyReused(): DomainError {
  const message = 'This idempotency key was used for another request; use a new key for each.';
  return new DomainError('invalid', 'idempotency_key_reused', message);
}
