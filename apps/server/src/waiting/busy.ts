import { DomainError } from '@tagsmith/core';

/** Refuses what would wait beyond a limit. */
export function busy(unit: 'requests' | 'bytes of requests', limit: number): DomainError {
  const message = `The server is busy: ${limit} ${unit} wait, which is its limit; try again shortly.`;
  return new DomainError('unavailable', 'server_busy', message, { limit });
}
