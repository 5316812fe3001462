import type { JsonValue } from '@tagsmith/core';

/** What every answer of this dialect is wrapped in; `status` repeats the HTTP code. */
export interface Envelope {
  readonly status: number;
  readonly message: string;
  readonly success: boolean;
  readonly payload?: JsonValue;
  /** What is wrong with the request, field by field; with 400 only. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

export function envelope(status: number, message: string, rest: Pick<Envelope, 'payload' | 'errors'> = {}): Envelope {
  return { status, message, success: status < 400, ...rest };
}
