import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { LeadWrite, LeadWrites, NewLead, StoredLead } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { isoTime } from './iso-time.ts';
import { bindLeadReads } from './lead-reads.ts';
import { fieldParameters, searchTextOf } from './lead-rows.ts';
import { prepare } from './prepare.ts';
import type { SearchIndex } from './search-index.ts';
import { bindAssignments } from './tag-assignments.ts';
import { mapUnique } from './unique.ts';

const constraints = {
  'lead.uid': 'lead_uid',
  'lead.contact_id': 'lead_contact_id',
  'lead.email_key': 'lead_email',
  'lead.phone_e164': 'lead_phone',
};

/** Writing leads and their tags. SQLite has one writer, so a lead is locked as soon as the transaction has begun. */
export function bindLeadWrites(db: Database, searchIndex: SearchIndex): (accountKey: number) => LeadWrites {
  const bindReads = bindLeadReads(db);
  const assignments = bindAssignments(db);
  const insert = prepare(
    db,
    `
    INSERT INTO lead (account_id, uid, contact_id, first_name, last_name, email, email_key, phone, phone_e164,
      phone_national, company, title, source, external_id, campaign_id, metadata, sort_name, search_text,
      revision, created_at, updated_at)
    VALUES (@accountKey, @id, @contactId, @firstName, @lastName, @email, @emailKey, @phone, @phoneE164,
      @phoneNational, @company, @title, @source, @externalId, @campaignKey, @metadata, @sortName, @searchText,
      1, @createdAt, @createdAt)`,
  );
  const updateFields = prepare(
    db,
    `
    UPDATE lead SET first_name = @firstName, last_name = @lastName, email = @email, email_key = @emailKey,
      phone = @phone, phone_e164 = @phoneE164, phone_national = @phoneNational, company = @company, title = @title,
      source = @source, external_id = @externalId, campaign_id = @campaignKey, metadata = @metadata,
      sort_name = @sortName, search_text = @searchText
    WHERE id = @key`,
  );
  const updateDeleted = prepare<[number | null, number]>(db, 'UPDATE lead SET deleted_at = ? WHERE id = ?');
  const bump = prepare<[number, number]>(db, 'UPDATE lead SET revision = revision + 1, updated_at = ? WHERE id = ?');

  const saveFields = (before: StoredLead, after: StoredLead): void => {
    const key = before[rowKey];
    const parameters = fieldParameters(after);
    updateFields.run({ ...parameters, key });
    if (parameters.searchText !== searchTextOf(before)) searchIndex.mark(key, 'changed');
  };

  return (accountKey) => {
    const reads = bindReads(accountKey);
    return {
      ...reads,
      lock: reads.find,
      lockMany: (selectors) => Promise.all(selectors.map(reads.find)),
      insert: async (lead) => {
        const { id, contactId, createdAt } = lead;
        const parameters = fieldParameters(lead);
        const { lastInsertRowid } = mapUnique(constraints, () =>
          insert.run({ ...parameters, accountKey, id, contactId, createdAt }),
        );
        const key = Number(lastInsertRowid);
        searchIndex.mark(key, 'inserted');
        assignments.add(key, lead.tags, createdAt);
        return inserted(lead, key);
      },
      save: async (lead, write) => {
        const key = lead[rowKey];
        const after = afterWrite(lead, write);
        mapUnique(constraints, () => {
          if (write.set !== undefined) saveFields(lead, after);
          if (write.deletedAt !== undefined) updateDeleted.run(write.deletedAt, key);
        });
        assignments.remove(key, write.removeTags ?? []);
        assignments.add(key, write.addTags ?? [], write.at);
        bump.run(write.at, key);
        return after;
      },
    };
  };
}

function inserted({ createdAt, ...lead }: NewLead, key: number): StoredLead {
  const time = isoTime(createdAt);
  const tags = lead.tags.map(asAssigned);
  return { ...lead, tags, [rowKey]: key, revision: 1, createdAt: time, updatedAt: time, deletedAt: null };
}

function afterWrite(lead: StoredLead, write: LeadWrite): StoredLead {
  return {
    ...lead,
    ...write.set,
    tags: tagsAfter(lead.tags, write),
    revision: lead.revision + 1,
    updatedAt: isoTime(write.at),
    deletedAt: write.deletedAt === undefined ? lead.deletedAt : isoTime(write.deletedAt),
  };
}

function tagsAfter(
  tags: readonly Stored<AssignedTag>[],
  { addTags = [], removeTags = [] }: LeadWrite,
): readonly Stored<AssignedTag>[] {
  const removed = new Set(removeTags.map(({ id }) => id));
  return [...tags.filter(({ id }) => !removed.has(id)), ...addTags.map(asAssigned)];
}

/** A tag from the dictionary says more than a tag on a lead. */
function asAssigned(tag: Stored<AssignedTag>): Stored<AssignedTag> {
  const { id, number, locationTagId, name, slug, protected: isProtected } = tag;
  return { [rowKey]: tag[rowKey], id, number, locationTagId, name, slug, protected: isProtected };
}
