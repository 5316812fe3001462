import { type AssignedTag, DomainError, diffTagSets, type JsonObject, type Lead, mergeMetadata } from '@tagsmith/core';
import type { LeadFields, Stored, StoredLead, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { assertContactFree } from './contact-free.ts';
import { differenceOfLeads, isNoDifference } from './lead-history.ts';
import { assertMetadataFits, assertTagsFit } from './lead-limits.ts';
import type { ReplaceableFields } from './resolve-fields.ts';

/** What is wanted of a lead; what is absent stays. */
export interface LeadChanges {
  readonly set?: Partial<ReplaceableFields>;
  /** Merged shallowly into what is there. */
  readonly metadata?: JsonObject | undefined;
  /** The whole tag set afterwards. */
  readonly tags?: readonly Stored<AssignedTag>[];
}

/** The lead afterwards, and what of its tag set changed. */
export interface ChangedLead {
  readonly lead: Lead;
  readonly added: readonly AssignedTag[];
  readonly removed: readonly AssignedTag[];
}

/**
 * The one way to change a lead that exists: checks the rules, writes what really differs and appends it to the history.
 * When nothing differs it writes nothing.
 * @throws DomainError `conflict` (`email_taken`, `phone_taken`, `tag_protected`), `limit_exceeded`
 */
export async function changeLead(
  tx: WriteTx,
  { operation }: WriteContext,
  lead: StoredLead,
  { set = {}, metadata: patch = {}, tags = lead.tags }: LeadChanges,
): Promise<ChangedLead> {
  // Tags alone are the most frequent change: what nobody touches is neither merged, compared nor checked.
  const isPatched = Object.keys(patch).length > 0;
  const setsFields = isPatched || Object.keys(set).length > 0;
  const metadata = isPatched ? mergeMetadata(lead.metadata, patch) : lead.metadata;
  const fields: LeadFields = setsFields ? { ...lead, ...set, metadata } : lead;
  const { added, removed, kept } = diffTagSets(lead.tags, tags);
  const difference = differenceOfLeads(lead, fields, { added, removed });
  if (isNoDifference(difference)) return { lead, added, removed };

  if (isPatched) assertMetadataFits(metadata);
  assertTagsFit(kept.length + added.length);
  assertNoneProtected(removed);
  if (setsFields) await assertContactFree(tx, fields, lead);
  await tx.changes.append(operation, [{ subject: 'lead', record: lead, action: 'updated', ...difference }]);
  const saved = await tx.leads.save(lead, {
    set: setsFields ? { ...set, metadata } : undefined,
    addTags: added,
    removeTags: removed,
    at: operation.at,
  });
  return { lead: saved, added, removed };
}

function assertNoneProtected(removed: readonly AssignedTag[]): void {
  const tag = removed.find((candidate) => candidate.protected);
  if (tag === undefined) return;
  throw new DomainError(
    'conflict',
    'tag_protected',
    `The tag "${tag.name}" is protected and can't be taken off a lead.`,
    {
      tagId: tag.id,
      tagNumber: tag.number,
    },
  );
}
