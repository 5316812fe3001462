import type { LeadWrite, LeadWrites, NewLead, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { insertedLead, leadAfterWrite } from '../records/lead-after-write.ts';
import { createLeadReads } from './lead-reads.ts';
import { fieldColumns, fieldValues } from './lead-rows.ts';
import { statement } from './statement.ts';
import { createAssignments } from './tag-assignments.ts';
import { createTagUse } from './tag-use.ts';
import { mapUnique } from './unique.ts';
import { bindInsert } from './values-list.ts';
import type { Writing } from './writing.ts';

const insertLeads = bindInsert('lead', ['account_id', 'id', 'uid', 'contact_id', 'created_at', ...fieldColumns]);
const insertRevisions = bindInsert('lead_revision', [
  'account_id',
  'lead_id',
  'uid',
  'revision',
  'updated_at',
  'is_live',
]);
const updateFields = statement(`
  UPDATE lead SET deleted_at = $3, ${fieldColumns.map((column, index) => `${column} = $${index + 4}`).join(', ')}
  WHERE account_id = $1 AND id = $2`);
const bump = statement(`
  UPDATE lead_revision SET revision = revision + 1, updated_at = $3, is_live = $4
  WHERE account_id = $1 AND lead_id = $2`);

/** Writing leads and their tags. Who writes holds the lock of the account, so no lead needs one of its own. */
export function createLeadWrites(writing: Writing): LeadWrites {
  const { session, accountKey, head } = writing;
  const reads = createLeadReads(session, accountKey);
  const assignments = createAssignments(writing);
  const tagUse = createTagUse(head.deferred);

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
    head.deferred.addLeads(stored.length);
    const revisions = stored.map((lead) => [accountKey, lead[rowKey], lead.id, 1, Date.parse(lead.updatedAt), true]);
    for (const insertion of insertRevisions(revisions)) session.post(insertion.statement, insertion.values);
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
    lock: reads.find,
    lockMany: (selectors) => Promise.all(selectors.map(reads.find)),
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
      session.post(bump, [accountKey, leadKey, write.at, after.deletedAt === null]);
      return after;
    },
  };
}

/** Whether a unique index may refuse the lead: one that keeps its email and phone, and lives on, is not refused. */
function mayCollide(before: StoredLead, after: StoredLead): boolean {
  if (after.deletedAt !== null) return false;
  return before.deletedAt !== null || before.email !== after.email || before.phoneE164 !== after.phoneE164;
}
