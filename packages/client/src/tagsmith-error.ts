import type { ErrorData, KeyRouter } from '@tagsmith/trpc';
import { TRPCClientError } from '@trpc/client';

/** What went wrong: an error of the domain, `internal` for a fault of the server, `unreachable` when it did not answer. */
export type TagsmithErrorKind = ErrorData['kind'] | 'unreachable';
/** Which rule was broken, for programs. */
export type TagsmithErrorReason = ErrorData['reason'] | 'unreachable';

/**
 * Every error that the client throws.
 * @example
 * try { await client.lead.get.query({ lead: { email } }) }
 * catch (error) { if (error instanceof TagsmithError && error.reason === 'lead_not_found') … }
 */
export class TagsmithError extends TRPCClientError<KeyRouter> {
  override readonly name = 'TagsmithError';
  readonly kind: TagsmithErrorKind;
  readonly reason: TagsmithErrorReason;
  /** More about the reason: `issues` of an input, the `limit` and the `actual` figure, … */
  readonly details: ErrorData['details'];

  constructor(error: TRPCClientError<KeyRouter>) {
    super(error.message, { ...(error.shape ? { result: { error: error.shape } } : {}), cause: error });
    // The base class makes every instance its own.
    Object.setPrototypeOf(this, TagsmithError.prototype);
    const { kind, reason, details } = error.data ?? { kind: 'unreachable', reason: 'unreachable', details: {} };
    this.kind = kind;
    this.reason = reason;
    this.details = details;
  }
}
