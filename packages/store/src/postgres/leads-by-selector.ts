import { emailKey } from '@tagsmith/core';
import type { LeadSelector, StoredLead } from '../port/leads.ts';
import { bindList, runAll } from './bind-list.ts';
import { type LeadRow, leadColumns, leadTables, toLead } from './lead-rows.ts';
import type { Session } from './session.ts';
import { isUuid } from './uuid.ts';

/** What a lead is found by: how leads with any of some keys are read, and which key a lead has. */
interface Kind {
  readonly select: ReturnType<typeof select>;
  readonly keyOf: (lead: StoredLead) => string | null;
}

const select = (column: string, type: string, rest = '') =>
  bindList<LeadRow>(
    [type],
    (keys) => `SELECT ${leadColumns} FROM ${leadTables} WHERE lead.account_id = $1 AND ${column} IN (${keys}) ${rest}`,
  );

const kinds = {
  id: { select: select('lead.uid', 'uuid'), keyOf: ({ id }) => id },
  contactId: { select: select('lead.contact_id', 'text'), keyOf: ({ contactId }) => contactId },
  emailKey: {
    select: select('lead.email_key', 'text', 'AND lead.deleted_at IS NULL'),
    keyOf: ({ email }) => (email === null ? null : emailKey(email)),
  },
  phoneE164: {
    select: select('lead.phone_e164', 'text', 'AND lead.deleted_at IS NULL'),
    keyOf: ({ phoneE164 }) => phoneE164,
  },
} as const satisfies Readonly<Record<string, Kind>>;

type KindName = keyof typeof kinds;

/** The leads that selectors name, in their order; one statement for each kind of selector, all of them sent at once. */
export async function findLeads(
  session: Session,
  accountKey: number,
  selectors: readonly LeadSelector[],
): Promise<readonly (StoredLead | undefined)[]> {
  const asked = selectors.map(asKey);
  const found = new Map(
    await Promise.all(
      [...new Set(asked.map(({ kind }) => kind))].map(async (kind) => {
        const keys = new Set(asked.flatMap((one) => (one.kind === kind ? [one.key] : [])));
        return [kind, await findByKeys(session, accountKey, kind, [...keys])] as const;
      }),
    ),
  );
  return asked.map(({ kind, key }) => found.get(kind)?.get(key));
}

async function findByKeys(
  session: Session,
  accountKey: number,
  kind: KindName,
  keys: readonly string[],
): Promise<ReadonlyMap<string | null, StoredLead>> {
  const { select, keyOf } = kinds[kind];
  const possible = kind === 'id' ? keys.filter(isUuid) : keys;
  const bound = select(
    accountKey,
    possible.map((key) => [key]),
  );
  const leads = (await runAll(session, bound)).map(toLead);
  return new Map(leads.map((lead) => [keyOf(lead), lead]));
}

/** A selector's kind, and its key among those of that kind. */
export function asKey(selector: LeadSelector): { readonly kind: KindName; readonly key: string } {
  if ('contactId' in selector) return { kind: 'contactId', key: selector.contactId };
  if ('emailKey' in selector) return { kind: 'emailKey', key: selector.emailKey };
  if ('phoneE164' in selector) return { kind: 'phoneE164', key: selector.phoneE164 };
  return { kind: 'id', key: selector.id };
}
