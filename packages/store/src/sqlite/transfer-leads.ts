import type { Database } from 'better-sqlite3';
import { rowKey } from '../port/stored.ts';
import type { LeadRecord } from '../port/transfer.ts';
import { type TransferredLead, tagUseOfTransferred, writtenLeadOf } from '../records/transferred-lead.ts';
import { type HeldTag, writeHeldTags } from './held-tags.ts';
import { fieldColumns, fieldValues } from './lead-rows.ts';
import { prepare } from './prepare.ts';
import type { SearchIndex } from './search-index.ts';
import { bindAssignments } from './tag-assignments.ts';
import type { TagUse } from './tag-use.ts';
import type { TransferKeys } from './transfer-keys.ts';

const ownColumns = ['tags', 'account_id', 'uid', 'contact_id', 'revision', 'created_at', 'updated_at', 'deleted_at'];
const columns = [...fieldColumns, ...ownColumns];
const metadataAt = fieldColumns.indexOf('metadata');

/** Takes in leads of another database, with their tags. */
export function bindLeadTransfer(
  db: Database,
  keys: TransferKeys,
  searchIndex: SearchIndex,
  tagUse: TagUse,
): (leads: readonly LeadRecord[]) => void {
  const assignments = bindAssignments(db);
  const insert = prepare(db, `INSERT INTO lead (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);

  const insertLead = (record: LeadRecord): TransferredLead => {
    const accountKey = keys.account(record.accountId);
    const { campaignId, id, contactId, revision, createdAt, updatedAt, deletedAt } = record;
    const campaign = campaignId === null ? null : { [rowKey]: keys.own('campaign', accountKey, campaignId) };
    const values = fieldValues(writtenLeadOf(record, campaign));
    // The very text, should another version have written it otherwise.
    values[metadataAt] = record.metadata;
    const held = record.tags.map((tag): HeldTag => [keys.own('tag', accountKey, tag.id), tag.at]);
    const own = [writeHeldTags(held), accountKey, id, contactId, revision, createdAt, updatedAt, deletedAt];
    const { lastInsertRowid } = insert.run([...values, ...own]);
    const leadKey = Number(lastInsertRowid);
    searchIndex.mark(leadKey, 'inserted');
    return { record, leadKey, tagKeys: held.map(([tagKey]) => tagKey) };
  };

  return (records) => {
    const leads = records.map(insertLead);
    assignments.listNew(leads.map(({ leadKey, tagKeys }) => [leadKey, tagKeys]));
    tagUse.add(tagUseOfTransferred(leads));
  };
}
