import { DomainError } from '@tagsmith/core';

/** The error that an earlier request with the same idempotency key ended in. */
export class ReplayedError extends DomainError {
  readonly replayOf: string;

  constructor({ kind, reason, message, details }: DomainError, replayOf: string) {
    super(kind, reason, message, details);
    this.replayOf = replayOf;
  }
}
