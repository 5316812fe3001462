import { DomainError } from '@tagsmith/core';

/** The error of one of many inputs, which says which one: `index` of its details. What is no `DomainError` stays as it is. */
export function atIndex(error: unknown, index: number): unknown {
  if (!(error instanceof DomainError)) return error;
  const { kind, reason, message, details } = error;
  return new DomainError(kind, reason, message, { ...details, index });
}
