import { type Answer, type Job, ReplayedError, type VerbName } from '@tagsmith/application';
import { DomainError, type ErrorKind, type ErrorReason, type JsonObject } from '@tagsmith/core';

/** What is asked of a thread. It goes over as JSON, and so do most responses: that costs less than to clone the objects. */
export interface Request {
  readonly id: number;
  readonly job: Job;
}

/** What became of a request. */
export type Response =
  | { readonly id: number; readonly answer: Answer<unknown> }
  | { readonly id: number; readonly refusal: Refusal }
  | { readonly id: number; readonly fault: Fault };

interface Refusal {
  readonly kind: ErrorKind;
  readonly reason: ErrorReason;
  readonly message: string;
  readonly details: JsonObject;
  readonly replayOf: string | undefined;
}

/** An error that is no DomainError: a fault of ours, for the log. */
interface Fault {
  readonly message: string;
  readonly stack: string | undefined;
}

/** A response as it goes over: as JSON, or as it is. */
export type Posted = string | Response;

/** Verbs whose result holds the same tags for hundreds of leads: a clone has each of them once, JSON every time. */
const repetitive: ReadonlySet<VerbName> = new Set<VerbName>(['lead.bulkTags']);

export function toPosted(response: Response, verb: VerbName): Posted {
  return repetitive.has(verb) ? response : JSON.stringify(response);
}

export function fromPosted(posted: Posted): Response {
  return typeof posted === 'string' ? JSON.parse(posted) : posted;
}

/** The first message of a thread. */
export const readyForRequests = 'ready';

/** The last message to a thread. */
export const endOfRequests = 'end';

export function toResponse(id: number, error: unknown): Response {
  if (error instanceof DomainError) {
    const { kind, reason, message, details } = error;
    const replayOf = error instanceof ReplayedError ? error.replayOf : undefined;
    return { id, refusal: { kind, reason, message, details, replayOf } };
  }
  if (error instanceof Error) return { id, fault: { message: error.message, stack: error.stack } };
  return { id, fault: { message: String(error), stack: undefined } };
}

/** The error that a response tells of. */
export function errorOf(response: Exclude<Response, { readonly answer: unknown }>): Error {
  if ('fault' in response) return Object.assign(new Error(response.fault.message), response.fault);
  const { kind, reason, message, details, replayOf } = response.refusal;
  const error = new DomainError(kind, reason, message, details);
  return replayOf === undefined ? error : new ReplayedError(error, replayOf);
}
