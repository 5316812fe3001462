import type { Database } from 'better-sqlite3';
import type { ChangeListQuery, ChangeReads, ChangeWrites } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { type ChangeQueryShape, endSql, pageSql } from './change-query.ts';
import { type ChangeRow, operationColumns, operationRow, toChange } from './change-rows.ts';
import { bindChangeTags, tagRowsOf } from './change-tags.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { keysetPage } from './keyset-page.ts';
import { prepare } from './prepare.ts';
import { StatementCache } from './statement-cache.ts';

interface Place {
  readonly sequence: number;
}

/** Reading the history: of an account, of one of its records, or of a tag. */
export function bindChangeReads(db: Database): (accountKey: number) => ChangeReads {
  const pages = new StatementCache<ChangeRow>(db);
  const ends = new StatementCache<Place>(db);
  const selectLast = prepare<[number], Place>(
    db,
    'SELECT coalesce(max(sequence), 0) AS sequence FROM change WHERE account_id = ?',
  );

  return (accountKey) => {
    const lastSequence = (): number => selectLast.get(accountKey)?.sequence ?? 0;

    /** The cursor of a page that reached the end of the log. */
    const placeAtEnd = ({ order, cursor }: ChangeListQuery): string | null => {
      if (order === 'newest') return null;
      const sequence = lastSequence();
      return sequence === 0 ? (cursor ?? null) : toCursor({ sequence });
    };

    /** Up to `rows` changes from behind a place, and the place where the walk had to end before the log does. */
    const walk = (query: ChangeQueryShape, { sequence }: Place, rows: number) => {
      const parameters = { ...parametersOf(query), accountKey, sequence };
      const sql = endSql(query);
      const end = sql === undefined ? undefined : ends.get(sql).get(parameters);
      const page = pages.get(pageSql(query, end !== undefined));
      return { rows: page.all({ ...parameters, end: end?.sequence, rows }), end };
    };

    return {
      list: async (query) => {
        const { rows, end } = walk(query, startOf(query), query.limit + 1);
        const page = keysetPage(rows, query.limit, { toItem: toChange, toCursor });
        if (page.nextCursor !== null) return page;
        return { ...page, nextCursor: end === undefined ? placeAtEnd(query) : toCursor(end) };
      },
      follow: async ({ after, limit, ...filter }) => {
        const { rows, end } = walk({ ...filter, order: 'oldest' }, { sequence: after }, limit);
        const last = rows.length < limit ? (end?.sequence ?? lastSequence()) : rows.at(-1)?.sequence;
        return { items: rows.map(toChange), through: Math.max(after, last ?? 0) };
      },
      lastSequence: async () => lastSequence(),
    };
  };
}

export function bindChangeWrites(db: Database): (accountKey: number) => ChangeWrites {
  const bindReads = bindChangeReads(db);
  const changeTags = bindChangeTags(db);
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
      const tagged = [];
      for (const change of changes) {
        const { subject, record, action, before, after } = change;
        const values = [subject, record[rowKey], action, JSON.stringify(before), JSON.stringify(after)];
        const { lastInsertRowid } = insert.run(...shared, ...values);
        tagged.push(...tagRowsOf(Number(lastInsertRowid), change));
      }
      changeTags.add(tagged);
    },
  });
}

function startOf({ cursor, order }: ChangeListQuery): Place {
  if (cursor !== undefined) return { sequence: decodeCursor('change', cursor, ['number'])[0] };
  return { sequence: order === 'newest' ? Number.MAX_SAFE_INTEGER : 0 };
}

function toCursor({ sequence }: Place): string {
  return encodeCursor('change', [sequence]);
}

function parametersOf({ subject, subjectKind, source, actor, operationId, tagId }: ChangeQueryShape) {
  const subjectKey = subject?.[rowKey];
  return { subject: subjectKind, subjectKey, source, actorKind: actor?.kind, actorId: actor?.id, operationId, tagId };
}
