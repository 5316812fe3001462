import { DomainError } from '@tagsmith/core';
import type { TRPCError } from '@trpc/server';

/** When to come back, where the request or one of its calls was refused for now; as a header. */
export function retryAfter(errors: readonly TRPCError[]): Readonly<Record<string, string>> {
  const longest = Math.max(0, ...errors.map(({ cause }) => secondsUntilRetry(cause)));
  return longest === 0 ? {} : { 'retry-after': String(longest) };
}

function secondsUntilRetry(cause: unknown): number {
  if (!(cause instanceof DomainError)) return 0;
  return Number(cause.details.retryAfter ?? (cause.kind === 'unavailable' ? 1 : 0));
}
