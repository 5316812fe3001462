import type { Database } from 'better-sqlite3';
import type { ChangeListQuery, ChangeReads, ChangeWrites } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { type ChangeRow, operationColumns, operationRow, toChange } from './change-rows.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { keysetPage } from './keyset-page.ts';
import { prepare } from './prepare.ts';
import { StatementCache } from './statement-cache.ts';

/** Reading the history: of an account, or of one of its records. */
export function bindChangeReads(db: Database): (accountKey: number) => ChangeReads {
  const statements = new StatementCache<ChangeRow>(db);
  return (accountKey) => ({
    list: async (query) => {
      const toCursor = (row: { readonly sequence: number }) => encodeCursor('change', [row.sequence]);
      const rows = statements.get(pageSql(query)).all({
        accountKey,
        sequence: startOf(query),
        subject: query.subjectKind,
        subjectKey: query.subject?.[rowKey],
        source: query.source,
        operationId: query.operationId,
        rows: query.limit + 1,
      });
      const page = keysetPage(rows, query.limit, { toItem: toChange, toCursor });
      const last = page.items.at(-1);
      if (query.order === 'newest' || page.nextCursor !== null) return page;
      return { ...page, nextCursor: last ? toCursor(last) : (query.cursor ?? null) };
    },
  });
}

export function bindChangeWrites(db: Database): (accountKey: number) => ChangeWrites {
  const bindReads = bindChangeReads(db);
  // By place: binding by name costs twice as much.
  const insert = prepare(
    db,
    `
    INSERT INTO change (account_id, ${operationColumns}, subject, subject_id, action, before, after)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (accountKey) => ({
    ...bindReads(accountKey),
    append: async (operation, changes) => {
      const shared = [accountKey, ...Object.values(operationRow(operation))];
      for (const { subject, record, action, before, after } of changes) {
        insert.run(...shared, subject, record[rowKey], action, JSON.stringify(before), JSON.stringify(after));
      }
    },
  });
}

function startOf({ cursor, order }: ChangeListQuery): number {
  if (cursor !== undefined) return decodeCursor('change', cursor, ['number'])[0];
  return order === 'newest' ? Number.MAX_SAFE_INTEGER : 0;
}

function pageSql(query: ChangeListQuery): string {
  const newest = query.order === 'newest';
  const where = [
    'change.account_id = @accountKey',
    `change.sequence ${newest ? '<' : '>'} @sequence`,
    query.subjectKind && 'change.subject = @subject',
    query.subject && 'change.subject_id = @subjectKey',
    query.source && 'change.source = @source',
    query.operationId && 'change.operation_id = @operationId',
  ].filter((condition) => condition !== undefined);
  return `
    SELECT change.sequence, ${operationColumns}, change.subject, change.action, change.before, change.after,
      CASE change.subject
        WHEN 'lead' THEN (SELECT uid FROM lead WHERE lead.id = change.subject_id)
        WHEN 'tag' THEN (SELECT uid FROM tag WHERE tag.id = change.subject_id)
        ELSE (SELECT uid FROM campaign WHERE campaign.id = change.subject_id)
      END AS subject_uid
    FROM change INDEXED BY ${query.subject === undefined ? 'change_account' : 'change_subject'} WHERE ${where.join(' AND ')}
    ORDER BY change.sequence ${newest ? 'DESC' : 'ASC'} LIMIT @rows`;
}
