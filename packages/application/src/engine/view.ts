import type { VerbResult } from './verb-types.ts';
import type { VerbName } from './verbs.ts';

/**
 * What a transport makes of a verb's result, on the thread that performs the verb: what crosses to the transport's thread
 * is the text that goes out, in place of a result that is written as JSON, read, and in part written again.
 */
export interface View<Name extends VerbName = VerbName, Params = unknown, Head = unknown, Body = unknown> {
  /** No other view has it. */
  readonly name: string;
  readonly verb: Name;
  /** `params` is what `Engine.show` was given. */
  show(result: VerbResult<Name>, params: Params): Shown<Head, Body>;
}

export interface Shown<Head = unknown, Body = unknown> {
  /** What the transport itself has to know: plain data, and small. */
  readonly head: Head;
  /** What goes out, as JSON. */
  readonly body: Body;
}

/** What is shown as it crosses threads. */
export interface ShownText<Head = unknown> {
  readonly head: Head;
  /** Empty where a result is undefined. */
  readonly text: string;
}

/** A verb's result as it is. Whoever performs has this view. */
export function wholeView<Name extends VerbName>(verb: Name): View<Name, undefined, null, VerbResult<Name>> {
  return { name: 'whole', verb, show: showWhole };
}

function showWhole<Result>(result: Result): Shown<null, Result> {
  return { head: null, body: result };
}

/** How each view shows a result, by its name. */
export function showsOf(views: readonly View[]): ReadonlyMap<string, View['show']> {
  return new Map([['whole', showWhole], ...views.map(({ name, show }) => [name, show] as const)]);
}

/** Which view a job's result is shown in. */
export interface AskedView {
  readonly name: string;
  /** Plain data. */
  readonly params: unknown;
}

export function toText({ head, body }: Shown): ShownText {
  return { head, text: JSON.stringify(body) ?? '' };
}
