import { DomainError, type ErrorKind, type ErrorReason, type JsonObject } from '@tagsmith/core';
import { TRPCError } from '@trpc/server';
import { trpcCodeOfKind } from './error-table.ts';

/** What every error carries under `data`. */
export interface ErrorData {
  readonly kind: ErrorKind | 'internal';
  /** `request_invalid` and `procedure_unknown` are errors of the call itself; `internal` is a fault of ours. */
  readonly reason: ErrorReason | 'request_invalid' | 'procedure_unknown' | 'internal';
  readonly details: JsonObject;
}

/** A verb's error as tRPC's; what is no error of the domain becomes an internal one, its cause kept for the log. */
export function toTrpcError(error: unknown): TRPCError {
  if (!(error instanceof DomainError)) return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
  return new TRPCError({ code: trpcCodeOfKind[error.kind], message: error.message, cause: error });
}

/** What a caller may know of an error. */
export function publicError(error: TRPCError): { readonly message: string; readonly data: ErrorData } {
  const { cause } = error;
  if (cause instanceof DomainError) {
    return { message: cause.message, data: { kind: cause.kind, reason: cause.reason, details: cause.details } };
  }
  if (error.code === 'NOT_FOUND') {
    return { message: error.message, data: { kind: 'not_found', reason: 'procedure_unknown', details: {} } };
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    return { message: 'Internal server error', data: { kind: 'internal', reason: 'internal', details: {} } };
  }
  return { message: error.message, data: { kind: 'invalid', reason: 'request_invalid', details: {} } };
}
