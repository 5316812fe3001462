import type { DomainError, ErrorKind, ErrorReason, InputIssue } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestFault, statusOfFault } from '../../http/request-fault.ts';
import { noteRetryAfter } from '../../http/retry-after.ts';
import { toKnownError } from '../../http/to-known-error.ts';
import { type Failure, failure } from './envelope.ts';

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

/** The vendor's own sentence where it documents one, and where ours would use a word that this dialect does not. */
const sentences: Partial<Record<ErrorReason, string>> = {
  key_missing: 'UnAuthorized Access-Token!',
  key_invalid: 'UnAuthorized Access-Token!',
  lead_not_found: 'Invalid contact number!',
  phone_taken: 'Another lead already has this contact number.',
};

/** The field that a rule of the engine is about; everything else in a body is checked before the engine sees it. */
const fieldOfReason: Partial<Record<ErrorReason, string>> = {
  metadata_limit: 'lead_data',
  phone_invalid: 'new_contact_number',
  tag_unknown: 'add_tags',
  tags_per_lead_limit: 'add_tags',
};

/** Renders every error of this dialect in its envelope. */
export function renderError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = toKnownError(thrown);
  if (error === undefined) request.log.error(thrown);
  if (error instanceof RequestFault && error.allow.length > 0) reply.header('allow', error.allow.join(', '));
  if (error !== undefined) noteRetryAfter(reply, error);
  const { status, body } = answerTo(thrown);
  return reply.code(status).send(body);
}

/** The answer to an error: also an example in the document. */
export function answerTo(thrown: unknown): { readonly status: number; readonly body: Failure } {
  const error = toKnownError(thrown);
  if (error === undefined) return { status: 500, body: failure(500, 'Internal server error') };
  const status = error instanceof RequestFault ? statusOfFault[error.kind] : statusOf(error);
  return { status, body: status === 400 ? badRequest(issuesOf(error)) : failure(status, sentenceOf(error)) };
}

/** Where the kind says too little. */
const statusOfReason: Partial<Record<ErrorReason, number>> = { idempotency_key_reused: 422, rate_limited: 429 };

function statusOf({ reason, kind }: DomainError): number {
  return statusOfReason[reason] ?? statusOfKind[kind];
}

function sentenceOf(error: DomainError | RequestFault): string {
  if (error instanceof RequestFault) return error.message;
  const sentence = sentences[error.reason] ?? error.message;
  const { index } = error.details;
  return typeof index === 'number' ? `data.${index}: ${sentence}` : sentence;
}

function issuesOf(error: DomainError | RequestFault): readonly InputIssue[] {
  if (error instanceof RequestFault) return [{ path: [], message: error.message }];
  const { issues } = error.details;
  if (Array.isArray(issues)) return issues;
  return [{ path: pathOf(error), message: error.message.replace(/\.$/, '') }];
}

/** The field of the body, or of the entry of `POST /leads/bulk-create` that is at fault. */
function pathOf({ reason, details: { index } }: DomainError): InputIssue['path'] {
  if (typeof index === 'number')
    return reason === 'phone_invalid' ? ['data', index, 'contact_number'] : ['data', index];
  return [fieldOfReason[reason] ?? []].flat();
}

/** One sentence that names each bad field once, and beside it everything that is wrong. */
function badRequest(issues: readonly InputIssue[]): Failure {
  const errors: { readonly path: string; readonly message: string }[] = [];
  const sentenceOfField = new Map<string, string>();
  for (const { path: steps, message } of issues) {
    const path = steps.join('.');
    const field = steps.slice(0, steps[0] === 'lead_data' ? 2 : 1).join('.');
    errors.push({ path, message });
    if (!sentenceOfField.has(field)) sentenceOfField.set(field, path === '' ? message : `${path}: ${message}`);
  }
  return { ...failure(400, [...sentenceOfField.values()].join('; ')), errors };
}
