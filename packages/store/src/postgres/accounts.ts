import type { Accounts, NewAccount } from '../port/accounts.ts';
import { type AccountRow, toAccount } from '../records/account-rows.ts';
import { type ApiKeyRow, toApiKey } from '../records/api-key-rows.ts';
import { type InvitationRow, toInvitation } from '../records/invitation-rows.ts';
import { isoTime } from '../records/iso-time.ts';
import { apiKeyColumns } from './api-keys.ts';
import { invitationColumns } from './invitations.ts';
import type { FindGood, KeyHolders } from './key-holders.ts';
import type { ReadPool } from './read-pool.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { mapUnique } from './unique.ts';

/** Of `account`. */
export const accountColumns =
  'account.uid, account.name, account.location_id, account.default_country, account.created_at';

/** An account as one column of another record, `account`. */
export const accountJson = `json_build_object('uid', account.uid, 'name', account.name, 'location_id', account.location_id,
  'default_country', account.default_country, 'created_at', account.created_at) AS account`;

interface WithAccount {
  readonly account: AccountRow;
}

const insert = statement<{ readonly id: number }>(`
  INSERT INTO account (uid, name, location_id, default_country, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`);
const insertHead = statement(
  'INSERT INTO account_head (account_id, last_key, last_sequence, tag_version) VALUES ($1, 0, 0, 0)',
);
const selectAll = statement<AccountRow>(`SELECT ${accountColumns} FROM account ORDER BY created_at, uid`);
const selectSending = statement<AccountRow>(`
  SELECT DISTINCT ${accountColumns} FROM webhook JOIN account ON account.id = webhook.account_id
  WHERE webhook.paused_at IS NULL ORDER BY created_at, uid`);
const selectByName = statement<AccountRow>(`SELECT ${accountColumns} FROM account WHERE name = $1`);
const selectKey = statement<ApiKeyRow & WithAccount>(`
  SELECT ${apiKeyColumns}, ${accountJson}
  FROM api_key JOIN account ON account.id = api_key.account_id WHERE api_key.hash = $1`);
const selectGood = statement<{ readonly hash: Buffer }>(
  'SELECT hash FROM api_key WHERE hash = ANY($1) AND revoked_at IS NULL',
);
const selectInvitation = statement<InvitationRow & WithAccount>(`
  SELECT ${invitationColumns}, ${accountJson}
  FROM invitation JOIN account ON account.id = invitation.account_id WHERE invitation.hash = $1`);
const touch = statement(`
  UPDATE api_key SET last_used_at = $1 WHERE uid = $2 AND account_id = (SELECT id FROM account WHERE uid = $3)`);

/** Finds out which keys are good still; see `KeyHolders`. */
export function createFindGood(pool: ReadPool): FindGood {
  return (hashes) =>
    pool.read(async (session) => {
      const rows = await session.rows(selectGood, [hashes.map((hash) => Buffer.from(hash, 'hex'))]);
      return new Set(rows.map(({ hash }) => hash.toString('hex')));
    });
}

/** The accounts of this database, and finding the account of a key or an invitation. */
export function createAccounts(pool: ReadPool, holders: KeyHolders): Accounts {
  return {
    create: (account) =>
      pool.write(async (session) => {
        await insertAccount(session, account);
        return { ...account, createdAt: isoTime(account.createdAt) };
      }),
    list: () => pool.read(async (session) => (await session.rows(selectAll, [])).map(toAccount)),
    listSending: () => pool.read(async (session) => (await session.rows(selectSending, [])).map(toAccount)),
    findByName: (name) =>
      pool.read(async (session) => {
        const row = await session.row(selectByName, [name]);
        return row && toAccount(row);
      }),
    findByKeyHash: (hash) =>
      holders.get(Buffer.from(hash).toString('hex'), () =>
        pool.read(async (session) => {
          const row = await session.row(selectKey, [hash]);
          return row && { account: toAccount(row.account), apiKey: toApiKey(row) };
        }),
      ),
    findByInvitationHash: (hash) =>
      pool.read(async (session) => {
        const row = await session.row(selectInvitation, [hash]);
        return row && { account: toAccount(row.account), invitation: toInvitation(row) };
      }),
    touchKey: (accountId, apiKeyId, at) =>
      pool.write(async (session) => session.post(touch, [at, apiKeyId, accountId])),
  };
}

/** @throws StoreError `unique` (constraint `account_name` or `account_location_id`) */
export async function insertAccount(session: Session, account: NewAccount): Promise<void> {
  const rows = await mapUnique(session.writeReturning(insert, toValues(account)));
  session.post(insertHead, [rows[0]?.id]);
}

function toValues({ id, name, locationId, defaultCountry, createdAt }: NewAccount): readonly unknown[] {
  return [id, name, locationId, defaultCountry, createdAt];
}
