import type { ErrorKind, ErrorReason } from '@tagsmith/core';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';

/** The one place where tRPC learns what a kind of error is called there. */
export const trpcCodeOfKind = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  precondition_failed: 'PRECONDITION_FAILED',
  limit_exceeded: 'UNPROCESSABLE_CONTENT',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorKind, TRPC_ERROR_CODE_KEY>;

/** Where the kind says too little. */
export const trpcCodeOfReason: Partial<Record<ErrorReason, TRPC_ERROR_CODE_KEY>> = {
  idempotency_key_reused: 'UNPROCESSABLE_CONTENT',
  rate_limited: 'TOO_MANY_REQUESTS',
};
