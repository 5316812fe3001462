import type { Keyed } from '../port/stored.ts';
import type { LeadRecord } from '../port/transfer.ts';
import type { TagUseDifference } from './tag-use-differences.ts';
import type { WrittenLead } from './written-lead.ts';

/** A lead of another database, and the rows that it has here. */
export interface TransferredLead {
  readonly record: LeadRecord;
  readonly leadKey: number;
  /** Of its tags, in their order. */
  readonly tagKeys: readonly number[];
}

/** What the columns of a lead are written from. */
export function writtenLeadOf(record: LeadRecord, campaign: Keyed | null): WrittenLead {
  return { ...record, campaign, metadata: JSON.parse(record.metadata) };
}

/** What the leads add to the use of tags, by tag key; when a tag was last used it brings along itself. */
export function tagUseOfTransferred(leads: readonly TransferredLead[]): ReadonlyMap<number, TagUseDifference> {
  const differences = new Map<number, TagUseDifference>();
  const live = leads.filter(({ record }) => record.deletedAt === null);
  for (const tagKey of live.flatMap(({ tagKeys }) => tagKeys)) {
    differences.set(tagKey, { leads: (differences.get(tagKey)?.leads ?? 0) + 1, usedAt: 0 });
  }
  return differences;
}
