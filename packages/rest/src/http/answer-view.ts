import type { VerbName, VerbResult, View } from '@tagsmith/application';

/** What of an answer is not its body. */
interface AnswerHead {
  readonly status: number;
  /** Of the one lead that the answer is about. */
  readonly revision?: number | undefined;
}

/** How an answer shows a verb's result. */
export type AnswerView<Name extends VerbName, Params, Body> = View<Name, Params, AnswerHead, Body>;

/**
 * A verb's result as the body of an answer. `name` is the dialect's and the answer's; `status` is the HTTP status, 200
 * unless given.
 */
export function answerView<Name extends VerbName, Body extends object, Params = undefined>(
  name: string,
  verb: Name,
  body: (result: VerbResult<Name>, params: Params) => Body,
  status: (result: VerbResult<Name>) => number = () => 200,
): AnswerView<Name, Params, Body> {
  return {
    name,
    verb,
    show: (result, params) => ({
      head: { status: status(result), revision: revisionOf(result) },
      body: body(result, params),
    }),
  };
}

/** Of the one lead that a result is about. */
export function revisionOf(result: object): number | undefined {
  const lead: unknown = Reflect.get(result, 'lead');
  if (typeof lead !== 'object' || lead === null) return undefined;
  return Reflect.get(lead, 'revision') as number;
}
