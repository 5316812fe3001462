import { rowKey } from '../port/stored.ts';
import type { LeadRecord } from '../port/transfer.ts';
import { type TransferredLead, tagUseOfTransferred, writtenLeadOf } from '../records/transferred-lead.ts';
import { bindInsert } from './bind-insert.ts';
import { fieldColumns, fieldValues } from './lead-rows.ts';
import { createAssignments } from './tag-assignments.ts';
import { createTagUse } from './tag-use.ts';
import { findOwnKeys, found } from './transfer-keys.ts';
import type { Writing } from './writing.ts';

const ownColumns = ['account_id', 'id', 'uid', 'contact_id', 'created_at', 'deleted_at'];
const insertLeads = bindInsert('lead', [...ownColumns, ...fieldColumns]);
const insertRevisions = bindInsert('lead_revision', [
  'account_id',
  'lead_id',
  'uid',
  'revision',
  'updated_at',
  'is_live',
]);
const metadataAt = fieldColumns.indexOf('metadata');

/** Takes in leads of another database, with their tags. */
export async function transferLeads(writing: Writing, records: readonly LeadRecord[]): Promise<void> {
  const { session, accountKey, head } = writing;
  const [tagKeyOf, campaignKeyOf] = await Promise.all([
    findOwnKeys(writing, 'tag', new Set(records.flatMap(({ tags }) => tags.map(({ id }) => id)))),
    findOwnKeys(writing, 'campaign', new Set(records.flatMap(({ campaignId }) => campaignId ?? []))),
  ]);
  const leads: readonly TransferredLead[] = records.map((record) => ({
    record,
    leadKey: head.nextKey(),
    tagKeys: record.tags.map(({ id }) => found(tagKeyOf(id))),
  }));

  const rows = leads.map(({ record, leadKey }) => {
    const { id, contactId, createdAt, deletedAt, campaignId } = record;
    const campaign = campaignId === null ? null : { [rowKey]: found(campaignKeyOf(campaignId)) };
    const values = fieldValues(writtenLeadOf(record, campaign));
    // The very text, should another version have written it otherwise.
    values[metadataAt] = record.metadata;
    return [accountKey, leadKey, id, contactId, createdAt, deletedAt, ...values];
  });
  const revisions = leads.map(({ leadKey, record: { id, revision, updatedAt, deletedAt } }) => [
    accountKey,
    leadKey,
    id,
    revision,
    updatedAt,
    deletedAt === null,
  ]);
  for (const insertion of [...insertLeads(rows), ...insertRevisions(revisions)]) {
    session.post(insertion.statement, insertion.values);
  }
  createAssignments(writing).add(
    leads.flatMap(({ record, leadKey, tagKeys }) =>
      record.tags.map(({ id, at }, index) => ({ leadKey, tags: [toStored(id, tagKeys[index])], at })),
    ),
  );
  head.deferred.addLeads(records.filter(({ deletedAt }) => deletedAt === null).length);
  createTagUse(head.deferred).add(tagUseOfTransferred(leads));
}

function toStored(id: string, key: number | undefined) {
  return { id, [rowKey]: found(key) };
}
