import { type Answer, type Job, ReplayedError, type ShownText } from '@tagsmith/application';
import { DomainError, type ErrorKind, type ErrorReason, type JsonObject } from '@tagsmith/core';

/** What is asked of a thread. It goes over as JSON, and so does the response: that costs less than to clone the objects. */
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

/** A response as it goes over: one that shows a view has its text behind it as it is. */
export function toPosted(response: Response, { view }: Job): string {
  return view !== undefined && 'answer' in response ? withText(response) : JSON.stringify(response);
}

export function fromPosted(posted: string): Response {
  const end = posted.indexOf(textMark);
  if (end < 0) return JSON.parse(posted);
  const { id, head, replayOf } = JSON.parse(posted.slice(0, end)) as BeforeText;
  return { id, answer: { result: { head, text: posted.slice(end + 1) } satisfies ShownText, replayOf } };
}

/** Between the rest of a response and its text, which goes over as it is; JSON itself has no such character. */
const textMark = '\n';

interface BeforeText extends Pick<ShownText, 'head'>, Pick<Answer<unknown>, 'replayOf'> {
  readonly id: number;
}

function withText({ id, answer }: Extract<Response, { readonly answer: unknown }>): string {
  // It was shown in a view.
  const { head, text } = answer.result as ShownText;
  return JSON.stringify({ id, head, replayOf: answer.replayOf } satisfies BeforeText) + textMark + text;
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
