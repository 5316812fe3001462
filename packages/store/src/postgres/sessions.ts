import type { Sessions, StoredSession } from '../port/sessions.ts';
import { type AccountRow, toAccount } from '../records/account-rows.ts';
import { type SessionRow, sessionOf } from '../records/session-rows.ts';
import { accountJson } from './accounts.ts';
import type { ReadPool } from './read-pool.ts';
import { statement } from './statement.ts';
import { userColumns } from './user-rows.ts';

type RowWithAccount = SessionRow & { readonly account: AccountRow };

const selectFrom = `
  SELECT browser_session.uid, browser_session.address, browser_session.user_agent, browser_session.created_at,
    browser_session.last_used_at, browser_session.expires_at, browser_session.ended_at, member.role, ${userColumns},
    ${accountJson}
  FROM browser_session
    JOIN person ON person.uid = browser_session.person_uid
    JOIN account ON account.id = browser_session.account_id
    JOIN member ON member.account_id = browser_session.account_id AND member.person_uid = browser_session.person_uid`;
const selectByHash = statement<RowWithAccount>(`${selectFrom} WHERE browser_session.hash = $1`);
const selectLive = statement<RowWithAccount>(`
  ${selectFrom}
  WHERE browser_session.person_uid = $1 AND browser_session.ended_at IS NULL AND browser_session.expires_at > $2
  ORDER BY browser_session.created_at DESC, browser_session.uid`);
const insert = statement(`
  INSERT INTO browser_session
    (account_id, uid, person_uid, hash, address, user_agent, created_at, last_used_at, expires_at)
  SELECT account.id, $2, person.uid, $4, $5, $6, $7, $7, $8
  FROM account, person WHERE account.uid = $1 AND person.uid = $3`);
const touch = statement('UPDATE browser_session SET last_used_at = $2, expires_at = $3 WHERE uid = $1');
const end = statement(
  'UPDATE browser_session SET ended_at = coalesce(ended_at, $3) WHERE person_uid = $1 AND uid = $2',
);

/** The browser sessions of this database. */
export function createSessions(pool: ReadPool): Sessions {
  return {
    create: ({ id, hash, accountId, userId, address, userAgent, createdAt, expiresAt }) =>
      pool.write(async (session) => {
        const values = [accountId, id, userId, hash, address, userAgent, createdAt, expiresAt];
        if ((await session.write(insert, values)) !== 1) {
          throw new Error('A session is of a user and an account that there are');
        }
      }),
    findByHash: (hash) =>
      pool.read(async (session) => {
        const row = await session.row(selectByHash, [hash]);
        return row && toSession(row);
      }),
    listLive: (userId, at) =>
      pool.read(async (session) => (await session.rows(selectLive, [userId, at])).map(toSession)),
    touch: (id, { lastUsedAt, expiresAt }) =>
      pool.write(async (session) => session.post(touch, [id, lastUsedAt, expiresAt])),
    end: (userId, id, at) => pool.write(async (session) => (await session.write(end, [userId, id, at])) === 1),
  };
}

function toSession(row: RowWithAccount): StoredSession {
  return sessionOf(row, toAccount(row.account));
}
