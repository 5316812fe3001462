import type { Database } from 'better-sqlite3';
import type { LeadWrites, NewLead, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { insertedLead, leadAfterWrite } from '../records/lead-after-write.ts';
import type { DeferredRows } from './deferred-rows.ts';
import { type HeldTag, heldTagsOf, holdTags, writeHeldTags } from './held-tags.ts';
import { bindLeadReads } from './lead-reads.ts';
import { fieldColumns, fieldValues } from './lead-rows.ts';
import { bindLeadUpdate, changedColumns } from './lead-update.ts';
import { prepare } from './prepare.ts';
import type { SearchIndex } from './search-index.ts';
import { bindAssignments, heldAfter, keyOf } from './tag-assignments.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import { mapUnique } from './unique.ts';

const constraints = {
  'lead.uid': 'lead_uid',
  'lead.contact_id': 'lead_contact_id',
  'lead.email_key': 'lead_email',
  'lead.phone_e164': 'lead_phone',
};

const noColumns: ReturnType<typeof changedColumns> = new Map();

/** What the writer keeps that leads go through. */
interface KeptForLeads {
  readonly searchIndex: SearchIndex;
  readonly dictionary: TagDictionary;
  readonly deferred: DeferredRows;
}

/** Writing leads and their tags. SQLite has one writer, so a lead is locked as soon as the transaction has begun. */
export function bindLeadWrites(
  db: Database,
  { searchIndex, dictionary, deferred: { tagUse, chains } }: KeptForLeads,
): (accountKey: number) => LeadWrites {
  const bindReads = bindLeadReads(db, dictionary, searchIndex);
  const assignments = bindAssignments(db);
  const insert = prepare(
    db,
    `
    INSERT INTO lead (${fieldColumns.join(', ')}, tags, account_id, uid, contact_id, revision, created_at, updated_at)
    VALUES (${fieldColumns.map(() => '?').join(', ')}, ?, ?, ?, ?, 1, ?, ?)`,
  );
  const update = bindLeadUpdate(db);

  const insertRow = (accountKey: number, lead: NewLead): StoredLead => {
    const { id, contactId, createdAt, updatedAt = createdAt } = lead;
    const held = lead.tags.map((tag): HeldTag => [keyOf(tag), createdAt]);
    const values = [...fieldValues(lead), writeHeldTags(held), accountKey, id, contactId, createdAt, updatedAt];
    const { lastInsertRowid } = mapUnique(constraints, () => insert.run(values));
    const key = Number(lastInsertRowid);
    searchIndex.mark(key, 'inserted');
    return holdTags(insertedLead(lead, key), held);
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
        const { at, removeTags = [], addTags = [] } = write;
        const held = heldAfter(heldTagsOf(lead), removeTags, addTags, at);
        const after = holdTags(leadAfterWrite(lead, write), held);
        const setsFields = write.set !== undefined || write.deletedAt !== undefined;
        const changed = setsFields ? changedColumns(lead, after) : noColumns;
        const tags = removeTags.length + addTags.length === 0 ? null : writeHeldTags(held);
        mapUnique(constraints, () => update(lead, { at, tags, lastChange: chains.of('lead').take(key) }, changed));
        assignments.change(key, removeTags, addTags);
        if (changed.has('search_text')) searchIndex.mark(key, 'changed');
        tagUse.countSaved(lead, after, write);
        return after;
      },
    };
  };
}
