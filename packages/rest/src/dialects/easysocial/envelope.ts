/** What every answer of this dialect is wrapped in, data beside it under `payload`; `status` repeats the HTTP code. */
export function done<Status extends number>(status: Status, message: string) {
  return { status, message, success: true } as const;
}

/** The envelope of what was refused. */
export interface Failure {
  readonly status: number;
  readonly message: string;
  readonly success: false;
  /** What is wrong with the request, field by field; with 400 only. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

export function failure(status: number, message: string): Failure {
  return { status, message, success: false };
}
