import type { Database } from 'better-sqlite3';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { keysetPage } from '../paging/keyset-page.ts';
import type { CampaignReads, CampaignWrites } from '../port/campaigns.ts';
import { rowKey } from '../port/stored.ts';
import { type CampaignRow, toCampaign } from '../records/campaign-rows.ts';
import { isoTime } from '../records/iso-time.ts';
import { prepare } from './prepare.ts';
import { mapUnique } from './unique.ts';

const columns = 'id, uid, name, status, created_at';
const constraints = { 'campaign.uid': 'campaign_uid' };

export function bindCampaignReads(db: Database): (accountKey: number) => CampaignReads {
  const selectOne = prepare<[number, string], CampaignRow>(
    db,
    `SELECT ${columns} FROM campaign WHERE account_id = ? AND uid = ?`,
  );
  const selectPage = prepare<[number, number, string, number], CampaignRow>(
    db,
    `
    SELECT ${columns} FROM campaign WHERE account_id = ? AND (created_at, uid) > (?, ?)
    ORDER BY created_at, uid LIMIT ?`,
  );
  return (accountKey) => ({
    find: async (id) => {
      const row = selectOne.get(accountKey, id);
      return row && toCampaign(row);
    },
    list: async ({ cursor, limit }) => {
      const [time, uid] = cursor === undefined ? [-1, ''] : decodeCursor('campaign', cursor, ['number', 'string']);
      return keysetPage(selectPage.all(accountKey, time, uid, limit + 1), limit, {
        toItem: toCampaign,
        toCursor: (row) => encodeCursor('campaign', [row.created_at, row.uid]),
      });
    },
  });
}

export function bindCampaignWrites(db: Database): (accountKey: number) => CampaignWrites {
  const bindReads = bindCampaignReads(db);
  const insert = prepare(
    db,
    `
    INSERT INTO campaign (account_id, uid, name, status, created_at)
    VALUES (@accountKey, @id, @name, @status, @createdAt)`,
  );
  return (accountKey) => ({
    ...bindReads(accountKey),
    insert: async (campaign) => {
      const { lastInsertRowid } = mapUnique(constraints, () => insert.run({ ...campaign, accountKey }));
      return { ...campaign, createdAt: isoTime(campaign.createdAt), [rowKey]: Number(lastInsertRowid) };
    },
  });
}
