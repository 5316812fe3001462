import { DomainError, type ErrorKind, limits } from '@tagsmith/core';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { describe, expect, test } from 'vitest';
import { publicError, toTrpcError } from './format-error.ts';

describe('an error of the domain', () => {
  const statusOfKind = {
    invalid: 400,
    unauthenticated: 401,
    forbidden: 403,
    not_found: 404,
    conflict: 409,
    precondition_failed: 412,
    limit_exceeded: 422,
    unavailable: 503,
  } as const satisfies Record<ErrorKind, number>;

  test.each(Object.entries(statusOfKind))('%s answers %i', (kind, status) => {
    const error = new DomainError(kind as ErrorKind, 'lead_not_found', 'A sentence.', { figure: 1 });
    const trpcError = toTrpcError(error);
    expect(getHTTPStatusCodeFromError(trpcError)).toBe(status);
    expect(publicError(trpcError)).toEqual({
      message: 'A sentence.',
      data: { kind, reason: 'lead_not_found', details: { figure: 1 } },
    });
  });
});

test.each([
  ['an error', new Error('no such table: lead')],
  ['a type error', new TypeError("Cannot read properties of undefined (reading 'key')")],
  ['what is no error', 'nxr_live_secret'],
  ['nothing', undefined],
])('%s that is none of the domain says only that it happened, and keeps its cause for the log', (_name, cause) => {
  const trpcError = toTrpcError(cause);
  expect(publicError(trpcError)).toEqual({
    message: 'Internal server error',
    data: { kind: 'internal', reason: 'internal', details: {} },
  });
  expect(trpcError.cause?.message).toBe(cause instanceof Error ? cause.message : cause);
});

describe('an error of the call itself', () => {
  test('an unknown procedure', () => {
    const error = new TRPCError({ code: 'NOT_FOUND', message: 'No procedure found on path "lead.gte"' });
    expect(publicError(error)).toEqual({
      message: 'No procedure found on path "lead.gte"',
      data: { kind: 'not_found', reason: 'procedure_unknown', details: {} },
    });
  });

  test('too large a body names the limit', () => {
    const { message, data } = publicError(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }));
    expect(message).toContain('1048576');
    expect(data).toEqual({
      kind: 'limit_exceeded',
      reason: 'request_too_large',
      details: { limit: limits.bodyBytes },
    });
  });

  test.each(['BAD_REQUEST', 'PARSE_ERROR', 'METHOD_NOT_SUPPORTED', 'UNSUPPORTED_MEDIA_TYPE'] as const)('%s', (code) => {
    expect(publicError(new TRPCError({ code, message: 'Why.' }))).toEqual({
      message: 'Why.',
      data: { kind: 'invalid', reason: 'request_invalid', details: {} },
    });
  });
});
