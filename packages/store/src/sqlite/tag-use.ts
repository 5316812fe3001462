import type { Database } from 'better-sqlite3';
import type { LeadWrite, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { prepare } from './prepare.ts';

/** What is new of one tag. */
interface Difference {
  readonly leads: number;
  /** Milliseconds since the epoch; 0 when the tag was put on nothing. */
  readonly usedAt: number;
}

/** Keeps `tag_use` in step with the tags of live leads; to be called in the transaction that changes them. */
export function bindTagUse(db: Database) {
  const add = prepare<[tagKey: number, leads: number, usedAt: number]>(
    db,
    `
    INSERT INTO tag_use (tag_id, leads, last_used_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET
      leads = leads + excluded.leads, last_used_at = max(last_used_at, excluded.last_used_at)`,
  );
  const addAll = (differences: ReadonlyMap<number, Difference>): void => {
    for (const [tagKey, { leads, usedAt }] of differences) {
      if (leads !== 0 || usedAt !== 0) add.run(tagKey, leads, usedAt);
    }
  };

  return {
    /** For leads that were made just now. */
    countNew: (leads: readonly StoredLead[]): void => addAll(differencesOfNew(leads)),
    countSaved: (before: StoredLead, after: StoredLead, write: LeadWrite): void => {
      if (before.deletedAt !== null || after.deletedAt !== null) {
        addAll(differencesOfSaved(before, after, write));
        return;
      }
      // A lead that lives on counts for the tags that it got, and no more for those that it lost.
      for (const tag of write.removeTags ?? []) add.run(tag[rowKey], -1, 0);
      for (const tag of write.addTags ?? []) add.run(tag[rowKey], 1, write.at);
    },
  };
}

function differencesOfNew(leads: readonly StoredLead[]): ReadonlyMap<number, Difference> {
  const differences = new Map<number, Difference>();
  for (const { createdAt, tags } of leads) {
    for (const tag of tags) {
      const known = differences.get(tag[rowKey]) ?? { leads: 0, usedAt: 0 };
      const usedAt = Math.max(known.usedAt, Date.parse(createdAt));
      differences.set(tag[rowKey], { leads: known.leads + 1, usedAt });
    }
  }
  return differences;
}

function differencesOfSaved(
  before: StoredLead,
  after: StoredLead,
  { addTags = [], at }: LeadWrite,
): ReadonlyMap<number, Difference> {
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
