import { DomainError } from '@tagsmith/core';
import { leadCreateMissingInput } from '@tagsmith/schema';
import type { WriteTx } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';
import { atIndex } from './at-index.ts';
import { insertAll } from './create-leads.ts';
import { type ReplaceableFields, resolveManyFields } from './resolve-fields.ts';

export interface CreatedMissing {
  readonly created: number;
  /** Those whose phone a lead has already, an earlier one of the same input included. */
  readonly ignored: number;
}

/** Makes those of many leads whose phone no live lead has, in one operation. One that is wrong keeps all of them out. */
export const createMissingLeads = writeVerb({
  input: leadCreateMissingInput,
  run: async (tx, context, { leads }): Promise<CreatedMissing> => {
    const fields = await resolveManyFields(tx, context, leads);
    const missing = await findMissing(tx, fields);
    const entries = leads.map((lead, index) => ({ lead, fields: fields[index] ?? {} }));
    try {
      await insertAll(
        tx,
        context,
        missing.flatMap((index) => entries[index] ?? []),
      );
    } catch (error) {
      throw inWholeInput(error, missing);
    }
    return { created: missing.length, ignored: leads.length - missing.length };
  },
});

/** The places of the leads that are to be made. A phone that is no number is nobody's. */
async function findMissing(tx: WriteTx, fields: readonly Partial<ReplaceableFields>[]): Promise<readonly number[]> {
  const phones = fields.map(({ phoneE164 }) => phoneE164 ?? null);
  const taken = new Set(
    (
      await tx.leads.findHolders(
        'phone',
        phones.filter((phone) => phone !== null),
      )
    ).keys(),
  );
  const missing: number[] = [];
  for (const [index, phone] of phones.entries()) {
    if (phone !== null && taken.has(phone)) continue;
    if (phone !== null) taken.add(phone);
    missing.push(index);
  }
  return missing;
}

/** The same error with the place that the lead at fault has among all, not only among those to be made. */
function inWholeInput(error: unknown, missing: readonly number[]): unknown {
  const place = error instanceof DomainError ? error.details.index : undefined;
  const index = typeof place === 'number' ? missing[place] : undefined;
  return index === undefined ? error : atIndex(error, index);
}
