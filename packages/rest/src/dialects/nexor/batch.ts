import type { VerbInput, VerbResult } from '@tagsmith/application';
import { invalidInput } from '@tagsmith/core';
import { sentenceOf } from './errors.ts';
import { fromUpsert, ok, toUpsert } from './mappers.ts';
import { leadPostBody } from './wire.ts';

type Upsert = VerbInput<'lead.upsert'>;
type Results = VerbResult<'lead.upsertMany'>['results'];

/** A lead of a batch: what the engine is asked, or the sentence that says why it is not. */
export type BatchEntry = { readonly upsert: Upsert } | { readonly refusal: string };

export function parseBatch(items: readonly unknown[]): readonly BatchEntry[] {
  return items.map((item) => {
    const parsed = leadPostBody.safeParse(item);
    if (parsed.success) return { upsert: toUpsert(parsed.data) };
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
    return { refusal: invalidInput(issues).message };
  });
}

export function upsertsOf(entries: readonly BatchEntry[]): VerbInput<'lead.upsertMany'> {
  return { leads: entries.flatMap((entry) => ('upsert' in entry ? [entry.upsert] : [])) };
}

/** The answer to a batch: a result for each entry, in its order. */
export function fromBatch(entries: readonly BatchEntry[], upserted: Results) {
  const waiting = [...upserted];
  const results = entries.map((entry, index) => ({ index, ...fromEntry(entry, waiting) }));
  const succeeded = upserted.filter((result) => 'lead' in result);
  const created = succeeded.filter((result) => result.created).length;
  const updated = succeeded.length - created;
  return { ...ok, created, updated, failed: entries.length - succeeded.length, results };
}

function fromEntry(entry: BatchEntry, waiting: Results) {
  if ('refusal' in entry) return { success: false, error: entry.refusal };
  const result = waiting.shift();
  if (result === undefined) throw new Error('The engine answered fewer leads than it was asked');
  return 'lead' in result ? fromUpsert(result) : { success: false, error: sentenceOf(result.error) };
}
