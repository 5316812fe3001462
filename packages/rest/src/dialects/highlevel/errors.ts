import { STATUS_CODES } from 'node:http';
import { DomainError, type ErrorKind, type ErrorReason } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestFault, statusOfFault } from '../../http/request-fault.ts';
import { noteRetryAfter } from '../../http/retry-after.ts';
import { toKnownError } from '../../http/to-known-error.ts';
import { noteRateExceeded } from './rate-headers.ts';
import { Refusal } from './refusal.ts';
import { traceOf } from './trace.ts';

/** The vendor documents 400, 401 and 422 for its contacts; the rest is for what only we tell apart. */
const statusOfKind = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 400,
  precondition_failed: 412,
  limit_exceeded: 422,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** In no reference, but what clients of the real service look for, and for the id in `meta` beside it. */
const duplicated = 'This location does not allow duplicated contacts.';

/** Where HighLevel answers otherwise than the kind says, or has a sentence of its own. */
const vendorAnswers: Partial<Record<ErrorReason, { readonly status?: number; readonly message: string }>> = {
  key_missing: { message: 'Invalid JWT' },
  key_invalid: { message: 'Invalid token: access token is invalid' },
  scope_missing: { status: 401, message: 'The token is not authorized for this scope.' },
  rate_limited: { status: 429, message: 'Too Many Requests' },
  idempotency_key_running: { status: 409, message: 'The first request with this Idempotency-Key still runs.' },
  // Clients of the real service report 400 for a contact that is gone; its OpenAPI knows no 404 here.
  lead_not_found: { status: 400, message: 'Contact not found' },
  tag_not_found: { status: 400, message: 'Tag not found' },
  campaign_not_found: { status: 400, message: 'Campaign not found' },
  // Only a path names a campaign here.
  campaign_unknown: { status: 400, message: 'Campaign not found' },
  email_taken: { message: duplicated },
  phone_taken: { message: duplicated },
};

/** Renders every error of this dialect: `{statusCode, message, error, traceId}`, with `meta` for a duplicate. */
export function renderError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = thrown instanceof Refusal ? thrown : toKnownError(thrown);
  if (error === undefined) request.log.error(thrown);
  if (error instanceof RequestFault && error.allow.length > 0) reply.header('allow', error.allow.join(', '));
  if (error !== undefined) noteRetryAfter(reply, error);
  if (error instanceof DomainError && error.reason === 'rate_limited') noteRateExceeded(reply, error);
  const { status, body } = answerTo(thrown, traceOf(request));
  return reply.code(status).send(body);
}

/** The answer to an error: also an example in the document. */
export function answerTo(thrown: unknown, traceId: string): { readonly status: number; readonly body: object } {
  if (thrown instanceof Refusal) return { status: thrown.body.statusCode, body: { ...thrown.body, traceId } };
  const error = toKnownError(thrown);
  const { status, message } = error === undefined ? ourFault : sentenceFor(error);
  const reason = STATUS_CODES[status];
  return { status, body: { statusCode: status, message, error: reason, ...duplicateOf(thrown), traceId } };
}

interface Answer {
  readonly status: number;
  readonly message: string | readonly string[];
}

const ourFault: Answer = { status: 500, message: 'Internal server error' };

function sentenceFor(error: DomainError | RequestFault): Answer {
  if (error instanceof RequestFault) return { status: statusOfFault[error.kind], message: error.message };
  const { status = statusOfKind[error.kind], message = error.message } = vendorAnswers[error.reason] ?? {};
  return { status, message: status === 422 ? violationsOf(error) : message };
}

/** Whom a contact would double, and in which field. */
function duplicateOf(error: unknown) {
  if (!(error instanceof DomainError)) return {};
  const { contactId } = error.details;
  const matchingField = matchingFields[error.reason];
  return contactId === undefined || matchingField === undefined ? {} : { meta: { contactId, matchingField } };
}

const matchingFields: Partial<Record<ErrorReason, string>> = { email_taken: 'email', phone_taken: 'phone' };

/** A 422 lists sentences, one for each violation. */
function violationsOf({ details: { issues }, message }: DomainError): readonly string[] {
  return Array.isArray(issues) ? issues.map(toSentence) : [message];
}

function toSentence({ path, message }: { path: readonly (string | number)[]; message: string }): string {
  return path.length === 0 ? message : `${path.join('.')} ${message}`;
}
