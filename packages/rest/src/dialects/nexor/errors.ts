import type { DomainError, ErrorKind, ErrorReason, JsonObject } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestFault, statusOfFault } from '../../http/request-fault.ts';
import { noteRetryAfter } from '../../http/retry-after.ts';
import { toKnownError } from '../../http/to-known-error.ts';

const statusOfKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  limit_exceeded: 400,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** Where the kind says too little. */
const statusOfReason: Partial<Record<ErrorReason, number>> = {
  idempotency_key_reused: 422,
  rate_limited: 429,
  // Only `POST /leads/{id}/tags` names tags by their ids.
  tag_unknown: 404,
};

/** Where Nexor's own sentence is documented, that one is used. */
const sentences: Partial<Record<ErrorReason, string>> = {
  campaign_unknown: 'Campaign not found',
  lead_not_found: 'Lead not found',
  tag_not_found: 'Tag not found',
  tag_unknown: 'Tag not found',
  tag_slug_taken: 'A tag with this slug already exists',
  email_taken: 'Another lead already has this email',
  phone_taken: 'Another lead already has this phone',
  scope_missing: 'This API key is read-only',
};

/** Renders every error of this dialect: `{"error":"<sentence>"}`. */
export function renderError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = toKnownError(thrown);
  if (error === undefined) request.log.error(thrown);
  if (error instanceof RequestFault && error.allow.length > 0) reply.header('allow', error.allow.join(', '));
  if (error !== undefined) noteRetryAfter(reply, error);
  const { status, body } = answerTo(thrown);
  return reply.code(status).send(body);
}

/** The answer to an error: also an example in the document. */
export function answerTo(thrown: unknown): { readonly status: number; readonly body: JsonObject } {
  const error = toKnownError(thrown);
  if (error === undefined) return { status: 500, body: { error: 'Internal server error' } };
  if (error instanceof RequestFault) return { status: statusOfFault[error.kind], body: { error: error.message } };
  return { status: statusOfReason[error.reason] ?? statusOfKind[error.kind], body: bodyOf(error) };
}

/** The sentence for an error, on its own where a batch reports it for one entry. */
export function sentenceOf(error: { readonly reason: ErrorReason; readonly message: string }): string {
  return sentences[error.reason] ?? error.message.replace(/\.$/, '');
}

function bodyOf(error: DomainError): JsonObject {
  if (error.reason === 'key_missing') {
    return { error: 'Missing API key', message: 'Please provide your API key in the X-API-Key header' };
  }
  if (error.reason === 'key_invalid') {
    return { error: 'Invalid API key', message: 'The provided API key is not valid' };
  }
  const issues = error.details.issues;
  const details = Array.isArray(issues) ? { details: issues.map(toDetail) } : {};
  return { error: sentenceOf(error), ...details };
}

function toDetail({ path, message }: { path: readonly (string | number)[]; message: string }): JsonObject {
  return { path: path.join('.'), message };
}
