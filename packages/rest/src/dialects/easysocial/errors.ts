import type { DomainError, ErrorKind, ErrorReason, InputIssue } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestFault, type RequestFaultKind } from '../../http/request-fault.ts';
import { toKnownError } from '../../http/to-known-error.ts';
import { type Envelope, envelope } from './envelope.ts';

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

const statusOfFault = {
  malformed: 400,
  too_large: 413,
  media_type: 415,
  no_route: 404,
  method: 405,
} as const satisfies Record<RequestFaultKind, number>;

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
  if (error === undefined) {
    request.log.error(thrown);
    return reply.code(500).send(envelope(500, 'Internal server error'));
  }
  if (error instanceof RequestFault && error.allow.length > 0) reply.header('allow', error.allow.join(', '));
  if (error.kind === 'unavailable') reply.header('retry-after', '1');
  const status = error instanceof RequestFault ? statusOfFault[error.kind] : statusOf(error);
  return reply.code(status).send(status === 400 ? badRequest(issuesOf(error)) : envelope(status, sentenceOf(error)));
}

/** A key that was used for another request is no field of this one. */
function statusOf({ reason, kind }: DomainError): number {
  return reason === 'idempotency_key_reused' ? 422 : statusOfKind[kind];
}

function sentenceOf(error: DomainError | RequestFault): string {
  return (error instanceof RequestFault ? undefined : sentences[error.reason]) ?? error.message;
}

function issuesOf(error: DomainError | RequestFault): readonly InputIssue[] {
  if (error instanceof RequestFault) return [{ path: [], message: error.message }];
  const { issues } = error.details;
  if (Array.isArray(issues)) return issues;
  const field = fieldOfReason[error.reason];
  return [{ path: field === undefined ? [] : [field], message: error.message.replace(/\.$/, '') }];
}

/** One sentence that names each bad field once, and beside it everything that is wrong. */
function badRequest(issues: readonly InputIssue[]): Envelope {
  const errors: { readonly path: string; readonly message: string }[] = [];
  const sentenceOfField = new Map<string, string>();
  for (const { path: steps, message } of issues) {
    const path = steps.join('.');
    const field = steps.slice(0, steps[0] === 'lead_data' ? 2 : 1).join('.');
    errors.push({ path, message });
    if (!sentenceOfField.has(field)) sentenceOfField.set(field, path === '' ? message : `${path}: ${message}`);
  }
  return envelope(400, [...sentenceOfField.values()].join('; '), { errors });
}
