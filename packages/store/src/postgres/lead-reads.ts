import type { LeadReads } from '../port/leads.ts';
import { createLeadList } from './lead-list.ts';
import { type LeadRow, leadColumns, leadTables, toLead } from './lead-rows.ts';
import { listLeadSources } from './lead-sources.ts';
import { findLeads } from './leads-by-selector.ts';
import { listMetadataKeys } from './metadata-keys.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

/** A lead that has what was looked for. */
interface Holder {
  readonly key: string;
  readonly uid: string;
}

const byNationalPhone = statement<LeadRow>(`
  SELECT ${leadColumns} FROM ${leadTables}
  WHERE lead.account_id = $1 AND lead.phone_national = $2 AND lead.deleted_at IS NULL ORDER BY lead.id LIMIT $3`);

const selectHolders = (column: string) =>
  statement<Holder>(
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
    findHolders: async (kind, keys) =>
      new Map((await session.rows(holders[kind], [accountKey, keys])).map(({ key, uid }) => [key, uid])),
    findByExternalIds: async (externalIds) => {
      const found = new Map<string, string[]>();
      for (const { key, uid } of await session.rows(byExternalId, [accountKey, [...new Set(externalIds)]])) {
        found.set(key, [...(found.get(key) ?? []), uid]);
      }
      return found;
    },
    ...createLeadList(session, accountKey),
    listMetadataKeys: (query) => listMetadataKeys(session, accountKey, query),
    listSources: (limit) => listLeadSources(session, accountKey, limit),
  };
}
