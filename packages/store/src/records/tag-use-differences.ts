import type { LeadWrite, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';

/** What is new of the use of one tag. */
export interface TagUseDifference {
  readonly leads: number;
  /** Milliseconds since the epoch; 0 when the tag was put on nothing. */
  readonly usedAt: number;
}

/** What leads that were made just now add to the use of tags, by tag key. */
export function tagUseOfNew(leads: readonly StoredLead[]): ReadonlyMap<number, TagUseDifference> {
  const differences = new Map<number, TagUseDifference>();
  for (const { createdAt, tags } of leads) {
    for (const tag of tags) {
      const known = differences.get(tag[rowKey]) ?? { leads: 0, usedAt: 0 };
      const usedAt = Math.max(known.usedAt, Date.parse(createdAt));
      differences.set(tag[rowKey], { leads: known.leads + 1, usedAt });
    }
  }
  return differences;
}

/** What a write of a lead changes in the use of tags, by tag key. */
export function tagUseOfSaved(
  before: StoredLead,
  after: StoredLead,
  { addTags = [], at }: LeadWrite,
): ReadonlyMap<number, TagUseDifference> {
  const [carried, carries] = [carriedBy(before), carriedBy(after)];
  const put = new Set(addTags.map((tag) => tag[rowKey]));
  return new Map(
    [...new Set([...carried, ...carries, ...put])].map((tagKey) => [
      tagKey,
      { leads: Number(carries.has(tagKey)) - Number(carried.has(tagKey)), usedAt: put.has(tagKey) ? at : 0 },
    ]),
  );
}

/** The keys of the tags that the lead counts for: a deleted one counts for none. */
function carriedBy({ tags, deletedAt }: StoredLead): ReadonlySet<number> {
  return new Set(deletedAt === null ? tags.map((tag) => tag[rowKey]) : []);
}
