import type { Sessions, StoredSession } from '../port/sessions.ts';
import { isoTime } from '../records/iso-time.ts';
import { type SessionRow, sessionOf } from '../records/session-rows.ts';
import type { Connections } from './accounts.ts';
import { prepare } from './prepare.ts';
import { userColumns } from './user-rows.ts';

type RowWithAccount = SessionRow & {
  readonly account_uid: string;
  readonly account_name: string;
  readonly account_location_id: string;
  readonly account_default_country: string | null;
  readonly account_created_at: number;
};

const selectFrom = `
  SELECT browser_session.uid, browser_session.address, browser_session.user_agent, browser_session.created_at,
    browser_session.last_used_at, browser_session.expires_at, browser_session.ended_at, member.role, ${userColumns},
    account.uid AS account_uid, account.name AS account_name, account.location_id AS account_location_id,
    account.default_country AS account_default_country, account.created_at AS account_created_at
  FROM browser_session
    JOIN user ON user.id = browser_session.user_id
    JOIN account ON account.id = browser_session.account_id
    JOIN member ON member.account_id = browser_session.account_id AND member.user_id = browser_session.user_id`;

/** The browser sessions of this database: written through the group commit like everything else. */
export function createSessions({ reader, writer, lane, commits }: Connections): Sessions {
  const selectByHash = prepare<[Uint8Array], RowWithAccount>(reader, `${selectFrom} WHERE browser_session.hash = ?`);
  const selectLive = prepare<[string, number], RowWithAccount>(
    reader,
    `${selectFrom}
    WHERE user.uid = ? AND browser_session.ended_at IS NULL AND browser_session.expires_at > ?
    ORDER BY browser_session.created_at DESC, browser_session.uid`,
  );
  const insert = prepare(
    writer,
    `
    INSERT INTO browser_session
      (uid, account_id, user_id, hash, address, user_agent, created_at, last_used_at, expires_at)
    SELECT @id, account.id, user.id, @hash, @address, @userAgent, @createdAt, @createdAt, @expiresAt
    FROM account, user WHERE account.uid = @accountId AND user.uid = @userId`,
  );
  const touch = prepare<[number, number, string]>(
    writer,
    'UPDATE browser_session SET last_used_at = ?, expires_at = ? WHERE uid = ?',
  );
  const end = prepare<[number, string, string]>(
    writer,
    `
    UPDATE browser_session SET ended_at = coalesce(ended_at, ?)
    WHERE uid = ? AND user_id = (SELECT id FROM user WHERE uid = ?)`,
  );

  return {
    create: (session) =>
      commits.write(async () => {
        const { changes } = insert.run(session);
        if (changes !== 1) throw new Error('A session is of a user and an account that there are');
      }),
    findByHash: (hash) =>
      lane.read(async () => {
        const row = selectByHash.get(hash);
        return row && toSession(row);
      }),
    listLive: (userId, at) => lane.read(async () => selectLive.all(userId, at).map(toSession)),
    touch: (id, { lastUsedAt, expiresAt }) =>
      commits.write(async () => {
        touch.run(lastUsedAt, expiresAt, id);
      }),
    end: (userId, id, at) => commits.write(async () => end.run(at, id, userId).changes === 1),
  };
}

function toSession(row: RowWithAccount): StoredSession {
  return sessionOf(row, {
    id: row.account_uid,
    name: row.account_name,
    locationId: row.account_location_id,
    defaultCountry: row.account_default_country,
    createdAt: isoTime(row.account_created_at),
  });
}
