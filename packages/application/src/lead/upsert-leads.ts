import { DomainError, type JsonObject } from '@tagsmith/core';
import { leadUpsertInput, leadUpsertManyInput } from '@tagsmith/schema';
import { parseInput } from '../engine/parse-input.ts';
import { writeVerb } from '../engine/verb.ts';
import { type UpsertedLead, upsertOne } from './upsert-lead.ts';

export interface RefusedLead {
  readonly error: Pick<DomainError, 'kind' | 'reason' | 'message'> & { readonly details: JsonObject };
}

/** Many upserts in one transaction, answers in the order of the input. One that is refused is undone alone. */
export const upsertLeads = writeVerb({
  input: leadUpsertManyInput,
  run: async (tx, context, { leads }) => {
    const results: (UpsertedLead | RefusedLead)[] = [];
    for (const lead of leads) {
      results.push(
        await tx.attempt(async () => upsertOne(tx, context, parseInput(leadUpsertInput, lead))).catch(refusedOrThrow),
      );
    }
    return { results };
  },
});

function refusedOrThrow(error: unknown): RefusedLead {
  if (!(error instanceof DomainError)) throw error;
  const { kind, reason, message, details } = error;
  return { error: { kind, reason, message, details } };
}
