import type { InputIssue } from '@tagsmith/core';

/** A refusal of `/auth` or `/data`. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly kind: string;
  readonly reason: string;
  readonly issues: readonly InputIssue[];

  constructor({ kind, reason, message, issues = [] }: AuthErrorBody) {
    super(message);
    this.kind = kind;
    this.reason = reason;
    this.issues = issues;
  }
}

export interface AuthErrorBody {
  readonly kind: string;
  readonly reason: string;
  readonly message: string;
  readonly issues?: readonly InputIssue[];
}
