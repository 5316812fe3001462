import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { keysetPage } from '../paging/keyset-page.ts';
import type { CampaignReads, CampaignWrites } from '../port/campaigns.ts';
import { rowKey } from '../port/stored.ts';
import { type CampaignRow, toCampaign } from '../records/campaign-rows.ts';
import { isoTime } from '../records/iso-time.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { mapUnique } from './unique.ts';
import { isUuid, leastUuid, uuidOfCursor } from './uuid.ts';
import type { Writing } from './writing.ts';

const columns = 'id, uid, name, status, created_at';
const selectOne = statement<CampaignRow>(`SELECT ${columns} FROM campaign WHERE account_id = $1 AND uid = $2`);
const selectPage = statement<CampaignRow>(`
  SELECT ${columns} FROM campaign WHERE account_id = $1 AND (created_at, uid) > ($2, $3) ORDER BY created_at, uid LIMIT $4`);
const insert = statement(
  'INSERT INTO campaign (account_id, id, uid, name, status, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
);

export function createCampaignReads(session: Session, accountKey: number): CampaignReads {
  return {
    find: async (id) => {
      const row = isUuid(id) ? await session.row(selectOne, [accountKey, id]) : undefined;
      return row && toCampaign(row);
    },
    list: async ({ cursor, limit }) => {
      const [time, id] =
        cursor === undefined ? [-1, leastUuid] : decodeCursor('campaign', cursor, ['number', 'string']);
      const rows = await session.rows(selectPage, [accountKey, time, uuidOfCursor(id), limit + 1]);
      return keysetPage(rows, limit, {
        toItem: toCampaign,
        toCursor: (row) => encodeCursor('campaign', [row.created_at, row.uid]),
      });
    },
  };
}

export function createCampaignWrites({ session, accountKey, head }: Writing): CampaignWrites {
  return {
    ...createCampaignReads(session, accountKey),
    insert: async (campaign) => {
      const { id, name, status, createdAt } = campaign;
      const key = head.nextKey();
      await mapUnique(session.write(insert, [accountKey, key, id, name, status, createdAt]));
      return { ...campaign, createdAt: isoTime(createdAt), [rowKey]: key };
    },
  };
}
