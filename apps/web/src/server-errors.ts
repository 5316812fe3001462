import type { InputIssue, JsonObject } from '@tagsmith/core';
import type { AppRouter } from '@tagsmith/trpc';
import { TRPCClientError } from '@trpc/client';
import type { Dictionary } from './i18n/en.ts';
import { translateFailure, translateIssue, translateReason } from './i18n/server-texts.ts';
import { AuthError } from './session/auth-error.ts';

/** An error of the server, whichever door it came through. */
export interface ServerError {
  /** `unreachable`: no answer came. */
  readonly kind: string;
  readonly reason: string;
  readonly message: string;
  readonly issues: readonly InputIssue[];
  readonly details: JsonObject;
}

export function readServerError(error: unknown): ServerError {
  if (error instanceof AuthError) return error;
  if (error instanceof TRPCClientError) {
    const { data, message } = error as TRPCClientError<AppRouter>;
    if (data == null) return { kind: 'unreachable', reason: 'unreachable', message, issues: [], details: {} };
    // `input_invalid` has them, as core's ErrorReason says.
    const issues = (data.details.issues ?? []) as unknown as readonly InputIssue[];
    return { kind: data.kind, reason: data.reason, message, issues, details: data.details };
  }
  return { kind: 'internal', reason: 'internal', message: String(error), issues: [], details: {} };
}

/**
 * What to tell a person. The server's own sentence where it knows more than we do; a page that knows a refusal by its
 * reason brings its own.
 */
export function errorText(error: unknown, text: Dictionary, refusals: Readonly<Record<string, string>> = {}): string {
  const { kind, reason, message, issues, details } = readServerError(error);
  if (kind === 'unreachable') return text.errors.unreachable;
  if (kind === 'internal') return text.errors.internal;
  if (refusals[reason] !== undefined) return refusals[reason];
  if (reason === 'revision_moved') return text.errors.revisionMoved;
  if (reason === 'scope_missing') return text.errors.forbidden;
  if (reason === 'rate_limited') return text.errors.rateLimited;
  if (issues[0] !== undefined) return asSentence(translateIssue(issues[0].message));
  return asSentence(translateReason(reason, message, details));
}

/** What is wrong with the field of this name; undefined when it is something else. */
export function fieldErrorOf(error: unknown, field: string): string | undefined {
  const issue = readServerError(error).issues.find(({ path }) => path.includes(field));
  return issue && asSentence(translateIssue(issue.message));
}

/** What an attempt to send to a webhook failed with, such as “answered 500”, as a sentence. */
export function failureText(failure: string): string {
  return asSentence(translateFailure(failure));
}

export function isNotFound(error: unknown): boolean {
  return readServerError(error).kind === 'not_found';
}

/** The cookie's session has ended, or the cookie is gone and the server misses a key. */
export function isSessionOver(error: unknown): boolean {
  return ['session_invalid', 'key_missing'].includes(readServerError(error).reason);
}

/** A refusal stays one; silence and faults may pass. */
export function isWorthRetrying(error: unknown): boolean {
  return ['unreachable', 'internal', 'unavailable'].includes(readServerError(error).kind);
}

function asSentence(message: string): string {
  const start = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
