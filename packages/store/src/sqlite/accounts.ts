import type { Account } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { Accounts, NewAccount } from '../port/accounts.ts';
import { type AccountRow, toAccount } from '../records/account-rows.ts';
import { type ApiKeyRow, toApiKey } from '../records/api-key-rows.ts';
import { type InvitationRow, toInvitation } from '../records/invitation-rows.ts';
import { apiKeyColumns } from './api-keys.ts';
import { CommittedCache } from './committed-cache.ts';
import type { DataVersion } from './data-version.ts';
import type { GroupCommit } from './group-commit.ts';
import { invitationColumns } from './invitations.ts';
import { prepare } from './prepare.ts';
import type { ReadLane } from './read-lane.ts';
import { mapUnique } from './unique.ts';

/** One connection that reads, one that writes, and what puts their work in order. */
export interface Connections {
  readonly reader: Database;
  readonly dataVersion: DataVersion;
  readonly lane: ReadLane;
  readonly writer: Database;
  readonly commits: GroupCommit;
}

type KeyHolder = NonNullable<Awaited<ReturnType<Accounts['findByKeyHash']>>>;

/** Of `account`. */
export const accountColumns =
  'account.uid, account.name, account.location_id, account.default_country, account.created_at';

const constraints = { 'account.name': 'account_name', 'account.location_id': 'account_location_id' };

/** The accounts of this database: written through the group commit like everything else. */
export function createAccounts({ reader, dataVersion, writer, lane, commits }: Connections): Accounts {
  const insert = prepare<[AccountRow]>(
    writer,
    `
    INSERT INTO account (uid, name, location_id, default_country, created_at)
    VALUES (@uid, @name, @location_id, @default_country, @created_at)`,
  );
  const selectAll = prepare<[], AccountRow>(reader, `SELECT ${accountColumns} FROM account ORDER BY created_at, uid`);
  const selectSending = prepare<[], AccountRow>(
    reader,
    `
    SELECT ${accountColumns} FROM account
    WHERE id IN (SELECT account_id FROM webhook WHERE paused_at IS NULL) ORDER BY created_at, uid`,
  );
  const selectByName = prepare<[string], AccountRow>(reader, `SELECT ${accountColumns} FROM account WHERE name = ?`);
  const selectKey = prepare<[Uint8Array], ApiKeyRow>(
    reader,
    `
    SELECT ${apiKeyColumns} FROM api_key JOIN account ON account.id = api_key.account_id WHERE api_key.hash = ?`,
  );
  const selectInvitation = prepare<[Uint8Array], InvitationRow & { readonly account_uid: string }>(
    reader,
    `
    SELECT ${invitationColumns}, account.uid AS account_uid
    FROM invitation JOIN account ON account.id = invitation.account_id WHERE invitation.hash = ?`,
  );
  const selectByUid = prepare<[string], AccountRow>(reader, `SELECT ${accountColumns} FROM account WHERE uid = ?`);
  const touch = prepare<[number, string, string]>(
    writer,
    `
    UPDATE api_key SET last_used_at = ? WHERE uid = ? AND account_id = (SELECT id FROM account WHERE uid = ?)`,
  );

  const holders = new CommittedCache<Uint8Array, KeyHolder>(dataVersion);

  return {
    create: (account) =>
      commits.write(async () => {
        const row = toRow(account);
        mapUnique(constraints, () => insert.run(row));
        return toAccount(row);
      }),
    list: () => lane.read(async () => selectAll.all().map(toAccount)),
    listSending: () => lane.read(async () => selectSending.all().map(toAccount)),
    findByName: (name) => lane.read(async () => optional(selectByName.get(name))),
    findByKeyHash: (hash) =>
      // By its identity, which costs nothing: who authenticates keeps the hash of a good key.
      holders.get(hash, () =>
        // Every call begins with it, and a key is of one account for good.
        lane.readAtOnce(() => {
          const row = selectKey.get(hash);
          const account = row && optional(selectByUid.get(row.account_uid));
          return row && account ? { account, apiKey: toApiKey(row) } : undefined;
        }),
      ),
    findByInvitationHash: (hash) =>
      lane.read(async () => {
        const row = selectInvitation.get(hash);
        const account = row && optional(selectByUid.get(row.account_uid));
        return row && account ? { account, invitation: toInvitation(row) } : undefined;
      }),
    touchKey: (accountId, apiKeyId, at) =>
      commits.write(async () => {
        touch.run(at, apiKeyId, accountId);
      }),
  };
}

function optional(row: AccountRow | undefined): Account | undefined {
  return row && toAccount(row);
}

function toRow(account: NewAccount): AccountRow {
  return {
    uid: account.id,
    name: account.name,
    location_id: account.locationId,
    default_country: account.defaultCountry,
    created_at: account.createdAt,
  };
}
