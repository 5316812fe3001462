import type { Database } from 'better-sqlite3';
import type { LeadReads, LeadSelector, StoredLead } from '../port/leads.ts';
import { type HolderRow, toGroupedHolders, toHolders } from '../records/lead-holders.ts';
import { bindListLeads } from './lead-list.ts';
import { joinCampaign, type LeadRow, leadColumns, toLead } from './lead-rows.ts';
import { bindListSources } from './lead-sources.ts';
import { bindListMetadataKeys } from './metadata-keys.ts';
import { prepare } from './prepare.ts';
import type { SearchIndex } from './search-index.ts';
import type { TagDictionary } from './tag-dictionary.ts';

/** What a connection that only reads sees: leads and their search index as they were committed together. */
const alwaysInStep: Pick<SearchIndex, 'isInStep'> = { isInStep: true };

/** Finding leads: by what names one, and as a list. */
export function bindLeadReads(
  db: Database,
  dictionary: TagDictionary,
  searchIndex = alwaysInStep,
): (accountKey: number) => LeadReads {
  const select = (where: string) =>
    prepare<[number, string], LeadRow>(
      db,
      `SELECT ${leadColumns} FROM lead ${joinCampaign} WHERE lead.account_id = ? AND ${where}`,
    );
  const byUid = select('lead.uid = ?');
  const byContactId = select('lead.contact_id = ?');
  const byEmail = select('lead.email_key = ? AND lead.deleted_at IS NULL');
  const byPhone = select('lead.phone_e164 = ? AND lead.deleted_at IS NULL');
  const byNationalPhone = prepare<[number, string, number], LeadRow>(
    db,
    `
    SELECT ${leadColumns} FROM lead ${joinCampaign}
    WHERE lead.account_id = ? AND lead.phone_national = ? AND lead.deleted_at IS NULL LIMIT ?`,
  );
  const selectHolders = (index: string, column: string) =>
    prepare<[string, number], HolderRow>(
      db,
      `
      SELECT wanted.value AS key, lead.uid
      FROM json_each(?) AS wanted CROSS JOIN lead INDEXED BY ${index}
        ON lead.account_id = ? AND lead.${column} = wanted.value AND lead.deleted_at IS NULL`,
    );
  const holders = { email: selectHolders('lead_email', 'email_key'), phone: selectHolders('lead_phone', 'phone_e164') };
  const byExternalId = selectHolders('lead_external_id', 'external_id');
  const listLeads = bindListLeads(db, dictionary, searchIndex);
  const listMetadataKeys = bindListMetadataKeys(db);
  const listSources = bindListSources(db);

  const findRow = (accountKey: number, selector: LeadSelector): LeadRow | undefined => {
    if ('id' in selector) return byUid.get(accountKey, selector.id);
    if ('contactId' in selector) return byContactId.get(accountKey, selector.contactId);
    if ('emailKey' in selector) return byEmail.get(accountKey, selector.emailKey);
    return byPhone.get(accountKey, selector.phoneE164);
  };
  const toItem = (row: LeadRow): StoredLead => toLead(row, dictionary);

  return (accountKey) => ({
    find: async (selector) => {
      const row = findRow(accountKey, selector);
      return row && toItem(row);
    },
    findByNationalPhone: async (digits, limit) => byNationalPhone.all(accountKey, digits, limit).map(toItem),
    findHolders: async (kind, keys) => toHolders(holders[kind].all(JSON.stringify(keys), accountKey)),
    findByExternalIds: async (externalIds) =>
      toGroupedHolders(byExternalId.all(JSON.stringify([...new Set(externalIds)]), accountKey)),
    ...listLeads(accountKey),
    listMetadataKeys: listMetadataKeys(accountKey),
    listSources: listSources(accountKey),
  });
}
