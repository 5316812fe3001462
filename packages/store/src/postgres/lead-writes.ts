import type { LeadSelector, LeadWrite, LeadWrites, NewLead, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { insertedLead, leadAfterWrite } from '../records/lead-after-write.ts';
import { bindInsert } from './bind-insert.ts';
import { createLeadReads } from './lead-reads.ts';
import { fieldColumns, fieldValues } from './lead-rows.ts';
import { findLeads } from './leads-by-selector.ts';
import { statement } from './statement.ts';
import { createAssignments } from './tag-assignments.ts';
import { createTagUse } from './tag-use.ts';
import { mapUnique } from './unique.ts';
import type { Writing } from './writing.ts';

const insertLeads = bindInsert('lead', ['account_id', 'id', 'uid', 'contact_id', 'created_at', ...fieldColumns]);
const updateFields = statement(`
  UPDATE lead SET deleted_at = $3, ${fieldColumns.map((column, index) => `${column} = $${index + 4}`).join(', ')}
  WHERE account_id = $1 AND id = $2`);

/** Writing leads and their tags. Who writes holds the lock of the account, so no lead needs one of its own. */
export function createLeadWrites(writing: Writing): LeadWrites {
  const { session, accountKey, head } = writing;
  const reads = createLeadReads(session, accountKey);
  const assignments = createAssignments(writing);
  const tagUse = createTagUse(head.deferred);

  const lock = async (selector: LeadSelector): Promise<StoredLead | undefined> => {
    const foreseen = head.foreseen.find(selector);
    return foreseen === undefined ? reads.find(selector) : foreseen.lead;
  };

  const lockMany = async (selectors: readonly LeadSelector[]): Promise<readonly (StoredLead | undefined)[]> => {
    const unforeseen = selectors.filter((selector) => head.foreseen.find(selector) === undefined);
    const found = (await findLeads(session, accountKey, unforeseen)).values();
    return selectors.map((selector) => (head.foreseen.find(selector) ?? { lead: found.next().value }).lead);
  };

  const insertMany = async (leads: readonly NewLead[]): Promise<readonly StoredLead[]> => {
    const stored = leads.map((lead) => insertedLead(lead, head.nextKey()));
    const rows = stored.map((lead) => [
      accountKey,
      lead[rowKey],
      lead.id,
      lead.contactId,
      Date.parse(lead.createdAt),
      ...fieldValues(lead),
    ]);
    await mapUnique(
      Promise.all(insertLeads(rows).map((insertion) => session.write(insertion.statement, insertion.values))),
    );
    head.foreseen.forget();
    head.deferred.addLeads(stored.length);
    for (const { id, updatedAt, [rowKey]: leadKey } of stored) {
      head.deferred.addFirstRevision({ leadKey, id, at: Date.parse(updatedAt) });
    }
    assignments.add(stored.map((lead) => ({ leadKey: lead[rowKey], tags: lead.tags, at: Date.parse(lead.createdAt) })));
    tagUse.countNew(stored);
    return stored;
  };

  const saveFields = async (before: StoredLead, after: StoredLead): Promise<void> => {
    const deletedAt = after.deletedAt === null ? null : Date.parse(after.deletedAt);
    const values = [accountKey, before[rowKey], deletedAt, ...fieldValues(after)];
    if (mayCollide(before, after)) await mapUnique(session.write(updateFields, values));
    else session.post(updateFields, values);
  };

  return {
    ...reads,
    lock,
    lockMany,
    insert: async (lead) => {
      const [stored] = await insertMany([lead]);
      if (stored === undefined) throw new Error('What is inserted comes back');
      return stored;
    },
    insertMany,
    save: async (lead, write: LeadWrite) => {
      const leadKey = lead[rowKey];
      const after = leadAfterWrite(lead, write);
      if (write.set !== undefined || write.deletedAt !== undefined) await saveFields(lead, after);
      assignments.remove(leadKey, write.removeTags ?? []);
      assignments.add([{ leadKey, tags: write.addTags ?? [], at: write.at }]);
      tagUse.countSaved(lead, after, write);
      if ((after.deletedAt === null) !== (lead.deletedAt === null)) {
        head.deferred.addLeads(after.deletedAt === null ? 1 : -1);
      }
      head.deferred.raiseRevision(leadKey, { at: write.at, isLive: after.deletedAt === null });
      if (isFoundAlike(lead, after)) head.foreseen.replace(after);
      else head.foreseen.forget();
      return after;
    },
  };
}

/** Whether a unique index may refuse the lead: one that keeps its email and phone, and lives on, is not refused. */
function mayCollide(before: StoredLead, after: StoredLead): boolean {
  if (after.deletedAt !== null) return false;
  return !isFoundAlike(before, after);
}

/** Whether what the lead is found by is as it was. */
function isFoundAlike(before: StoredLead, after: StoredLead): boolean {
  const keepsContact = before.email === after.email && before.phoneE164 === after.phoneE164;
  return keepsContact && (before.deletedAt === null) === (after.deletedAt === null);
}
