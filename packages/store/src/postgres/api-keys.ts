import type { ApiKey } from '@tagsmith/core';
import type { ApiKeyReads, ApiKeyWrites } from '../port/api-keys.ts';
import { type ApiKeyRow, toApiKey } from '../records/api-key-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

/** Of `api_key JOIN account`. */
export const apiKeyColumns = `api_key.uid, account.uid AS account_uid, api_key.name, api_key.hint, api_key.scope,
  api_key.created_at, api_key.expires_at, api_key.revoked_at, api_key.last_used_at`;

const selectFrom = `SELECT ${apiKeyColumns} FROM api_key JOIN account ON account.id = api_key.account_id`;
const selectAll = statement<ApiKeyRow>(
  `${selectFrom} WHERE api_key.account_id = $1 ORDER BY api_key.created_at, api_key.uid`,
);
const selectOne = statement<ApiKeyRow>(`${selectFrom} WHERE api_key.account_id = $1 AND api_key.uid = $2`);
const insert = statement(`
  INSERT INTO api_key (account_id, uid, hash, name, hint, scope, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`);
const revoke = statement('UPDATE api_key SET revoked_at = coalesce(revoked_at, $3) WHERE account_id = $1 AND uid = $2');

export function createApiKeyReads(session: Session, accountKey: number): ApiKeyReads {
  return {
    list: async () => (await session.rows(selectAll, [accountKey])).map(toApiKey),
  };
}

export function createApiKeyWrites({ session, head, accountKey }: Writing): ApiKeyWrites {
  const find = async (id: string): Promise<ApiKey | undefined> => {
    const row = await session.row(selectOne, [accountKey, id]);
    return row && toApiKey(row);
  };
  return {
    ...createApiKeyReads(session, accountKey),
    insert: async ({ id, hash, name, hint, scope, createdAt, expiresAt }) => {
      head.noteKeyWrite();
      session.post(insert, [accountKey, id, hash, name, hint, scope, createdAt, expiresAt]);
      const inserted = await find(id);
      if (inserted === undefined) throw new Error('The API key that was inserted is not there');
      return inserted;
    },
    revoke: async (id, at) => {
      head.noteKeyWrite();
      session.post(revoke, [accountKey, id, at]);
      return find(id);
    },
  };
}
