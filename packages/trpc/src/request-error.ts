import { TRPCError } from '@trpc/server';

/** What was wrong with a request before tRPC came to it, in tRPC's words; a fault of ours where it is none of HTTP. */
export function toRequestError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status !== 'number' || status < 400 || status > 499) {
    return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
  }
  if (status === 413) return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', cause: error });
  if (status === 415) {
    return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'The body must be sent as application/json' });
  }
  return new TRPCError({ code: 'BAD_REQUEST', cause: error });
}
