import { emailKey } from '@tagsmith/core';
import type { NewAccount } from '../port/accounts.ts';
import type { TransferKind, TransferRecords } from '../port/transfer.ts';
import type { NewUser } from '../port/users.ts';
import { plainColumns, plainValues } from '../records/transfer-fields.ts';
import { insertAccount } from './accounts.ts';
import { bindInsert } from './bind-insert.ts';
import type { Session } from './session.ts';
import { byAccount } from './transfer-by-account.ts';
import { transferChanges } from './transfer-changes.ts';
import { transferLeads } from './transfer-leads.ts';
import { transferSelects } from './transfer-selects.ts';
import { transferTags } from './transfer-tags.ts';
import { transferWebhooks } from './transfer-webhooks.ts';
import { insertUser } from './user-rows.ts';
import type { Writing } from './writing.ts';

/** Takes in records of a kind, in the transaction of the session. */
type Write<Kind extends TransferKind> = (session: Session, records: readonly TransferRecords[Kind][]) => Promise<void>;

export const transferWriters: { readonly [Kind in TransferKind]: Write<Kind> } = {
  account: transferAccounts,
  person: transferPersons,
  member: bindRows('member', ['person_uid'], ({ personId }) => [personId]),
  apiKey: bindRows('apiKey', ['uid', 'hash'], ({ id, hash }) => [id, bytesOf(hash)]),
  session: bindRows('session', ['uid', 'person_uid', 'hash'], ({ id, personId, hash }) => [
    id,
    personId,
    bytesOf(hash),
  ]),
  invitation: bindRows('invitation', ['uid', 'hash', 'email_key', 'invited_by'], ({ id, hash, email, invitedBy }) => [
    id,
    bytesOf(hash),
    emailKey(email),
    invitedBy,
  ]),
  campaign: bindRows('campaign', ['id', 'uid'], ({ id }, { head }) => [head.nextKey(), id]),
  tag: byAccount(transferTags),
  lead: byAccount(transferLeads),
  change: byAccount(transferChanges),
  idempotency: bindRows('idempotency', [], () => []),
  webhook: byAccount(transferWebhooks),
};

async function transferAccounts(session: Session, accounts: readonly NewAccount[]): Promise<void> {
  await Promise.all(accounts.map((account) => insertAccount(session, account)));
}

async function transferPersons(session: Session, persons: readonly NewUser[]): Promise<void> {
  await Promise.all(persons.map((person) => insertUser(session, person)));
}

/** One row a record: the account, the columns named here, and those of the plain fields. */
function bindRows<Kind extends Exclude<TransferKind, 'account' | 'person'>>(
  kind: Kind,
  columns: readonly string[],
  valuesOf: (record: TransferRecords[Kind], writing: Writing) => readonly unknown[],
): Write<Kind> {
  const insert = bindInsert(transferSelects[kind].table, ['account_id', ...columns, ...plainColumns(kind)]);
  return byAccount<TransferRecords[Kind]>(async (writing, records) => {
    const rows = records.map((record) => [
      writing.accountKey,
      ...valuesOf(record, writing),
      ...plainValues(kind, record),
    ]);
    for (const { statement, values } of insert(rows)) writing.session.post(statement, values);
  });
}

function bytesOf(hexadecimal: string): Uint8Array {
  return Buffer.from(hexadecimal, 'hex');
}
