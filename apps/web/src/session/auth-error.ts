import type { InputIssue, JsonObject } from '@tagsmith/core';

/** A refusal of `/auth` or `/data`. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly kind: string;
  readonly reason: string;
  readonly issues: readonly InputIssue[];
  readonly details: JsonObject;

  constructor({ kind, reason, message, issues = [], details = {} }: AuthErrorBody) {
    super(message);
    this.kind = kind;
    this.reason = reason;
    this.issues = issues;
    this.details = details;
  }
}

export interface AuthErrorBody {
  readonly kind: string;
  readonly reason: string;
  readonly message: string;
  readonly issues?: readonly InputIssue[];
  readonly details?: JsonObject;
}
