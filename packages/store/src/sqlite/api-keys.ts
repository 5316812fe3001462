import type { ApiKey } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { ApiKeyReads, ApiKeyWrites } from '../port/api-keys.ts';
import { type ApiKeyRow, toApiKey } from '../records/api-key-rows.ts';
import { prepare } from './prepare.ts';

/** Of `api_key JOIN account`. */
export const apiKeyColumns = `api_key.uid, account.uid AS account_uid, api_key.name, api_key.hint, api_key.scope,
  api_key.created_at, api_key.expires_at, api_key.revoked_at, api_key.last_used_at`;

const selectFrom = `SELECT ${apiKeyColumns} FROM api_key JOIN account ON account.id = api_key.account_id`;

export function bindApiKeyReads(db: Database): (accountKey: number) => ApiKeyReads {
  const selectAll = prepare<[number], ApiKeyRow>(
    db,
    `${selectFrom} WHERE api_key.account_id = ? ORDER BY api_key.created_at, api_key.uid`,
  );
  return (accountKey) => ({
    list: async () => selectAll.all(accountKey).map(toApiKey),
  });
}

export function bindApiKeyWrites(db: Database): (accountKey: number) => ApiKeyWrites {
  const bindReads = bindApiKeyReads(db);
  const selectOne = prepare<[number, string], ApiKeyRow>(
    db,
    `${selectFrom} WHERE api_key.account_id = ? AND api_key.uid = ?`,
  );
  const insert = prepare(
    db,
    `
    INSERT INTO api_key (account_id, uid, hash, name, hint, scope, created_at, expires_at)
    VALUES (@accountKey, @id, @hash, @name, @hint, @scope, @createdAt, @expiresAt)`,
  );
  const revoke = prepare<[number, number, string]>(
    db,
    'UPDATE api_key SET revoked_at = coalesce(revoked_at, ?) WHERE account_id = ? AND uid = ?',
  );
  return (accountKey) => {
    const find = (id: string): ApiKey | undefined => {
      const row = selectOne.get(accountKey, id);
      return row && toApiKey(row);
    };
    return {
      ...bindReads(accountKey),
      insert: async (apiKey) => {
        insert.run({ ...apiKey, accountKey });
        const inserted = find(apiKey.id);
        if (inserted === undefined) throw new Error('The API key that was inserted is not there');
        return inserted;
      },
      revoke: async (id, at) => {
        revoke.run(at, accountKey, id);
        return find(id);
      },
    };
  };
}
