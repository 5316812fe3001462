import { slugifyTag } from '@tagsmith/core';
import type { Store, WriteHints, WriteTx } from '@tagsmith/store';
import type { z } from 'zod';
import { newId } from '../ids.ts';
import { likelySelector } from '../lead/find-lead.ts';
import type { WriteContext } from './context.ts';
import type { Answer, Job, PerformJob } from './job.ts';
import { once, type Performed } from './once.ts';
import { ReplayedError } from './replayed-error.ts';
import { translateStoreError } from './translate-store-error.ts';
import type { ReadVerb, WriteVerb } from './verb.ts';
import { verbs } from './verbs.ts';
import { type AskedView, type ShownText, showsOf, toText, type View } from './view.ts';

type AnyWriteVerb = WriteVerb<z.ZodType, unknown>;
type AnyVerb = ReadVerb<z.ZodType, unknown> | AnyWriteVerb;

/** Carries the result of a dry run past the transaction, which it undoes. */
class DryRunDone {
  readonly result: unknown;
  constructor(result: unknown) {
    this.result = result;
  }
}

/** Performs jobs on a store, and shows their results in those of the views that they ask for. */
export function createPerformer(store: Store, views: readonly View[] = []): PerformJob {
  const shows = showsOf(views);
  const performAndShow = async (job: Job, { name, params }: AskedView): Promise<Answer<ShownText>> => {
    const show = shows.get(name);
    if (show === undefined) throw new Error(`There is no view ${name}`);
    const { result, replayOf } = await performJob(store, job);
    // The engine asks for a view with its own verb only.
    return { result: toText(show(result as never, params)), replayOf };
  };
  return (job) => (job.view === undefined ? performJob(store, job) : performAndShow(job, job.view));
}

async function performJob(store: Store, { name, context, input }: Job): Promise<Answer<unknown>> {
  // The verb's own schema made the input; the compiler loses the tie behind the name.
  const verb: AnyVerb = verbs[name];
  const { account, actor, source, now } = context;
  try {
    if (verb.mode === 'read') {
      return { result: await store.read(account.id, (tx) => verb.run(tx, context, input)) };
    }
    const writeContext: WriteContext = { ...context, operation: { id: newId(), at: now, actor, source } };
    const hints: WriteHints = {
      leads: () => verb.leads?.(input).flatMap((ref) => likelySelector(context, ref) ?? []) ?? [],
      slugs: () => verb.tagNames?.(input).map(slugifyTag) ?? [],
    };
    return toAnswer(await store.write(account.id, (tx) => runWrite(tx, verb, writeContext, input), hints));
  } catch (error) {
    if (error instanceof DryRunDone) return { result: error.result };
    throw translateStoreError(error);
  }
}

async function runWrite(tx: WriteTx, verb: AnyWriteVerb, context: WriteContext, input: unknown): Promise<Performed> {
  if (context.dryRun) throw new DryRunDone(await verb.run(tx, context, input));
  const kept = verb.resultIsSecret ? { ...context, idempotency: undefined } : context;
  return once(tx, kept, () => verb.run(tx, context, input));
}

function toAnswer({ outcome, replayOf }: Performed): Answer<unknown> {
  if ('result' in outcome) return { result: outcome.result, replayOf };
  throw replayOf === undefined ? outcome.error : new ReplayedError(outcome.error, replayOf);
}
