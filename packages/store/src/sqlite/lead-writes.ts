import type { Database } from 'better-sqlite3';
import type { LeadWrites, NewLead, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { insertedLead, leadAfterWrite } from '../records/lead-after-write.ts';
import { searchTextOf } from '../records/lead-texts.ts';
import { type HeldTag, writeHeldTags } from './held-tags.ts';
import { bindLeadReads } from './lead-reads.ts';
import { fieldColumns, fieldValues } from './lead-rows.ts';
import { prepare } from './prepare.ts';
import type { SearchIndex } from './search-index.ts';
import { bindAssignments, keyOf } from './tag-assignments.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import { bindTagUse } from './tag-use.ts';
import { mapUnique } from './unique.ts';

const constraints = {
  'lead.uid': 'lead_uid',
  'lead.contact_id': 'lead_contact_id',
  'lead.email_key': 'lead_email',
  'lead.phone_e164': 'lead_phone',
};

/** Writing leads and their tags. SQLite has one writer, so a lead is locked as soon as the transaction has begun. */
export function bindLeadWrites(
  db: Database,
  searchIndex: SearchIndex,
  dictionary: TagDictionary,
): (accountKey: number) => LeadWrites {
  const bindReads = bindLeadReads(db, dictionary, searchIndex);
  const assignments = bindAssignments(db);
  const tagUse = bindTagUse(db);
  const insert = prepare(
    db,
    `
    INSERT INTO lead (${fieldColumns.join(', ')}, tags, account_id, uid, contact_id, revision, created_at, updated_at)
    VALUES (${fieldColumns.map(() => '?').join(', ')}, ?, ?, ?, ?, 1, ?, ?)`,
  );
  const updateFields = prepare(
    db,
    `UPDATE lead SET ${fieldColumns.map((column) => `${column} = ?`).join(', ')}, deleted_at = ? WHERE id = ?`,
  );
  const bump = prepare<[number, number]>(db, 'UPDATE lead SET revision = revision + 1, updated_at = ? WHERE id = ?');
  const bumpWithTags = prepare<[number, string, number]>(
    db,
    'UPDATE lead SET revision = revision + 1, updated_at = ?, tags = ? WHERE id = ?',
  );

  const saveFields = (before: StoredLead, after: StoredLead): void => {
    const key = before[rowKey];
    const deletedAt = after.deletedAt === null ? null : Date.parse(after.deletedAt);
    mapUnique(constraints, () => updateFields.run(...fieldValues(after), deletedAt, key));
    if (searchTextOf(after) !== searchTextOf(before)) searchIndex.mark(key, 'changed');
  };

  const insertRow = (accountKey: number, lead: NewLead): StoredLead => {
    const { id, contactId, createdAt, updatedAt = createdAt } = lead;
    const held = writeHeldTags(lead.tags.map((tag): HeldTag => [keyOf(tag), createdAt]));
    const values = [...fieldValues(lead), held, accountKey, id, contactId, createdAt, updatedAt];
    const { lastInsertRowid } = mapUnique(constraints, () => insert.run(values));
    const key = Number(lastInsertRowid);
    searchIndex.mark(key, 'inserted');
    return insertedLead(lead, key);
  };

  const listNew = (leads: readonly StoredLead[]): void => {
    assignments.listNew(leads.map((lead) => [lead[rowKey], lead.tags.map(keyOf)]));
  };

  return (accountKey) => {
    const reads = bindReads(accountKey);
    return {
      ...reads,
      lock: reads.find,
      lockMany: (selectors) => Promise.all(selectors.map(reads.find)),
      insert: async (lead) => {
        const stored = insertRow(accountKey, lead);
        listNew([stored]);
        tagUse.countNew([stored]);
        return stored;
      },
      insertMany: async (leads) => {
        const stored = leads.map((lead) => insertRow(accountKey, lead));
        listNew(stored);
        tagUse.countNew(stored);
        return stored;
      },
      save: async (lead, write) => {
        const key = lead[rowKey];
        const after = leadAfterWrite(lead, write);
        if (write.set !== undefined || write.deletedAt !== undefined) saveFields(lead, after);
        const { at, removeTags = [], addTags = [] } = write;
        if (removeTags.length + addTags.length === 0) bump.run(at, key);
        else bumpWithTags.run(at, assignments.change(key, removeTags, addTags, at), key);
        tagUse.countSaved(lead, after, write);
        return after;
      },
    };
  };
}
