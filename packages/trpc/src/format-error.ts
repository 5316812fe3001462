import { DomainError, type ErrorKind, type ErrorReason, type JsonObject, limits } from '@tagsmith/core';
import { type TRPC_ERROR_CODE_KEY, type TRPC_ERROR_CODE_NUMBER, TRPCError } from '@trpc/server';
import { trpcCodeOfKind, trpcCodeOfReason } from './error-table.ts';

/** What every error says for programs, under `data`. */
export interface ErrorData {
  readonly kind: ErrorKind | 'internal';
  /**
   * `request_invalid`, `request_too_large` and `procedure_unknown` are errors of the call itself; `internal` is a fault
   * of ours.
   */
  readonly reason: ErrorReason | 'request_invalid' | 'request_too_large' | 'procedure_unknown' | 'internal';
  readonly details: JsonObject;
}

/** An error as callers receive it. */
export interface ErrorShape {
  /** The number of `data.code`. */
  readonly code: TRPC_ERROR_CODE_NUMBER;
  readonly message: string;
  readonly data: ErrorData & {
    readonly code: TRPC_ERROR_CODE_KEY;
    readonly httpStatus: number;
    /** The procedure. */
    readonly path?: string | undefined;
  };
}

/** A verb's error as tRPC's; what is no error of the domain becomes an internal one, its cause kept for the log. */
export function toTrpcError(error: unknown): TRPCError {
  if (!(error instanceof DomainError)) return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
  const code = trpcCodeOfReason[error.reason] ?? trpcCodeOfKind[error.kind];
  return new TRPCError({ code, message: error.message, cause: error });
}

/** What a caller may know of an error. */
export function publicError(error: TRPCError): { readonly message: string; readonly data: ErrorData } {
  const { cause, code, message } = error;
  if (cause instanceof DomainError) {
    return { message: cause.message, data: { kind: cause.kind, reason: cause.reason, details: cause.details } };
  }
  switch (code) {
    case 'NOT_FOUND':
      return { message, data: { kind: 'not_found', reason: 'procedure_unknown', details: {} } };
    case 'PAYLOAD_TOO_LARGE':
      return {
        message: `The body is larger than ${limits.bodyBytes} bytes (1 MiB).`,
        data: { kind: 'limit_exceeded', reason: 'request_too_large', details: { limit: limits.bodyBytes } },
      };
    case 'INTERNAL_SERVER_ERROR':
      return { message: 'Internal server error', data: { kind: 'internal', reason: 'internal', details: {} } };
    default:
      return { message, data: { kind: 'invalid', reason: 'request_invalid', details: {} } };
  }
}
