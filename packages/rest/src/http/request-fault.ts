/**
 * What can be wrong with a request before any of it is understood. Each dialect words these in its own way.
 * `malformed`: the body is no sound JSON; `too_large`: over `limits.bodyBytes`; `media_type`: not JSON;
 * `no_route`: no such path; `method`: the path takes other methods.
 */
export type RequestFaultKind = 'malformed' | 'too_large' | 'media_type' | 'no_route' | 'method';

/** What HTTP calls them, whatever the dialect. */
export const statusOfFault = {
  malformed: 400,
  too_large: 413,
  media_type: 415,
  no_route: 404,
  method: 405,
} as const satisfies Record<RequestFaultKind, number>;

export class RequestFault extends Error {
  override readonly name = 'RequestFault';
  readonly kind: RequestFaultKind;
  /** For `method`: the methods that the path takes. */
  readonly allow: readonly string[];

  constructor(kind: RequestFaultKind, message: string, allow: readonly string[] = []) {
    super(message);
    this.kind = kind;
    this.allow = allow;
  }
}
