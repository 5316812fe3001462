import { invalidInput, limits } from '@tagsmith/core';
import { type LeadPatchMetadataManyInput, type LeadRef, leadPatchMetadataManyInput } from '@tagsmith/schema';
import type { StoredLead, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { writeVerb } from '../engine/verb.ts';
import { changeLead } from './change-lead.ts';
import { lockLead } from './find-lead.ts';

export interface PatchedLeads {
  /** Leads that the values name, each counted once. */
  readonly matched: number;
  /** Those of them that the patch changed. */
  readonly updated: number;
  /** The values that name no lead, each once, in their order. */
  readonly notFound: readonly string[];
}

/** Merges one patch shallowly into the metadata of many leads: all of them or none, as one operation. */
export const patchLeadsMetadata = writeVerb({
  input: leadPatchMetadataManyInput,
  run: async (tx, context, input): Promise<PatchedLeads> => {
    const found = await lockNamed(tx, context, input);
    const leads = new Map([...found.values()].flat().map((lead) => [lead.id, lead]));
    let updated = 0;
    for (const lead of leads.values()) {
      const { lead: after } = await changeLead(tx, context, lead, { metadata: input.patch });
      if (after.revision > lead.revision) updated += 1;
    }
    const notFound = [...found].filter(([, named]) => named.length === 0).map(([value]) => value);
    return { matched: leads.size, updated, notFound };
  },
});

/** The live leads that each value names. */
type NamedLeads = ReadonlyMap<string, readonly StoredLead[]>;

async function lockNamed(tx: WriteTx, context: WriteContext, input: LeadPatchMetadataManyInput): Promise<NamedLeads> {
  const { selector } = input;
  const values = [...new Set(input.values)];
  if (selector === 'externalId') return lockByExternalIds(tx, values);
  const found = new Map<string, readonly StoredLead[]>();
  for (const value of values) {
    const lead = await lockLead(tx, context, refOf(selector, value));
    found.set(value, lead?.deletedAt === null ? [lead] : []);
  }
  return found;
}

function refOf(selector: 'id' | 'email' | 'phone', value: string): LeadRef {
  if (selector === 'id') return { id: value.toLowerCase() };
  return selector === 'email' ? { email: value } : { phone: value };
}

async function lockByExternalIds(tx: WriteTx, values: readonly string[]): Promise<NamedLeads> {
  const idsByValue = await tx.leads.findByExternalIds(values);
  assertNotTooMany([...idsByValue.values()].flat().length);
  const found = new Map<string, readonly StoredLead[]>();
  for (const value of values) {
    const locked = await tx.leads.lockMany((idsByValue.get(value) ?? []).map((id) => ({ id })));
    // Between being found and being locked a lead may have become another.
    const live = locked.filter((lead) => lead?.deletedAt === null && lead.externalId === value);
    found.set(
      value,
      live.flatMap((lead) => lead ?? []),
    );
  }
  return found;
}

/** Nothing else says how many leads share an external id, and one transaction holds up all writers. */
function assertNotTooMany(count: number): void {
  const limit = limits.patchedLeads;
  if (count <= limit) return;
  throw invalidInput([
    { path: ['values'], message: `must name at most ${limit} leads in all and these name ${count}` },
  ]);
}
