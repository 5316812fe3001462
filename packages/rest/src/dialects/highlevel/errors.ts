import { STATUS_CODES } from 'node:http';
import type { DomainError, ErrorKind, ErrorReason } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestFault, type RequestFaultKind } from '../../http/request-fault.ts';
import { toKnownError } from '../../http/to-known-error.ts';
import { Refusal } from './refusal.ts';

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

const statusOfFault = {
  malformed: 400,
  too_large: 413,
  media_type: 415,
  no_route: 404,
  method: 405,
} as const satisfies Record<RequestFaultKind, number>;

/** Where HighLevel answers otherwise than the kind says, or has a sentence of its own. */
const vendorAnswers: Partial<Record<ErrorReason, { readonly status?: number; readonly message: string }>> = {
  key_missing: { message: 'Invalid JWT' },
  key_invalid: { message: 'Invalid token: access token is invalid' },
  scope_missing: { status: 401, message: 'The token is not authorized for this scope.' },
  idempotency_key_running: { status: 409, message: 'The first request with this Idempotency-Key still runs.' },
  // Clients of the real service report 400 for a contact that is gone; its OpenAPI knows no 404 here.
  lead_not_found: { status: 400, message: 'Contact not found' },
};

/** Renders every error of this dialect: `{statusCode, message, error, traceId}`. */
export function renderError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const traceId = request.replayOf ?? request.id;
  if (thrown instanceof Refusal) return reply.code(thrown.body.statusCode).send({ ...thrown.body, traceId });

  const error = toKnownError(thrown);
  const { status, message } = error === undefined ? ourFault : answerTo(error);
  if (error === undefined) request.log.error(thrown);
  if (error instanceof RequestFault && error.allow.length > 0) reply.header('allow', error.allow.join(', '));
  if (status === 503) reply.header('retry-after', '1');
  return reply.code(status).send({ statusCode: status, message, error: STATUS_CODES[status], traceId });
}

interface Answer {
  readonly status: number;
  readonly message: string | readonly string[];
}

const ourFault: Answer = { status: 500, message: 'Internal server error' };

function answerTo(error: DomainError | RequestFault): Answer {
  if (error instanceof RequestFault) return { status: statusOfFault[error.kind], message: error.message };
  const { status = statusOfKind[error.kind], message = error.message } = vendorAnswers[error.reason] ?? {};
  return { status, message: status === 422 ? violationsOf(error) : message };
}

/** A 422 lists sentences, one for each violation. */
function violationsOf({ details: { issues }, message }: DomainError): readonly string[] {
  return Array.isArray(issues) ? issues.map(toSentence) : [message];
}

function toSentence({ path, message }: { path: readonly (string | number)[]; message: string }): string {
  return path.length === 0 ? message : `${path.join('.')} ${message}`;
}
