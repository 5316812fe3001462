import type { LeadReads } from '../port/leads.ts';
import { type HolderRow, toGroupedHolders, toHolders } from '../records/lead-holders.ts';
import { createLeadList } from './lead-list.ts';
import { type LeadRow, leadColumns, leadTables, toLead } from './lead-rows.ts';
import { listLeadSources } from './lead-sources.ts';
import { findLeads } from './leads-by-selector.ts';
import { listMetadataKeys } from './metadata-keys.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

const byNationalPhone = statement<LeadRow>(`
  SELECT ${leadColumns} FROM ${leadTables}
  WHERE lead.account_id = $1 AND lead.phone_national = $2 AND lead.deleted_at IS NULL ORDER BY lead.id LIMIT $3`);

const selectHolders = (column: string) =>
  statement<HolderRow>(
    `SELECT ${column} AS key, uid FROM lead WHERE account_id = $1 AND ${column} = ANY($2) AND deleted_at IS NULL ORDER BY id`,
  );
const holders = { email: selectHolders('email_key'), phone: selectHolders('phone_e164') };
const byExternalId = selectHolders('external_id');

/** Finding leads: by what names one, and as a list. */
export function createLeadReads(session: Session, accountKey: number): LeadReads {
  return {
    find: async (selector) => (await findLeads(session, accountKey, [selector]))[0],
    findByNationalPhone: async (digits, limit) =>
      (await session.rows(byNationalPhone, [accountKey, digits, limit])).map(toLead),
    findHolders: async (kind, keys) => toHolders(await session.rows(holders[kind], [accountKey, keys])),
    findByExternalIds: async (externalIds) =>
      toGroupedHolders(await session.rows(byExternalId, [accountKey, [...new Set(externalIds)]])),
    ...createLeadList(session, accountKey),
    listMetadataKeys: (query) => listMetadataKeys(session, accountKey, query),
    listSources: (limit) => listLeadSources(session, accountKey, limit),
  };
}
