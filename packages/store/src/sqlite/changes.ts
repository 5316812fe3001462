import type { ChangeSubject } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { cursorBehindChange, sequenceBehind } from '../paging/change-cursor.ts';
import { keysetPage } from '../paging/keyset-page.ts';
import type { ChangeListQuery, ChangeReads, ChangeWrites } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { operationValues } from '../records/change-rows.ts';
import type { ChangeChains } from './change-chain.ts';
import { type ChangeQueryShape, endSql, pageSql, walksTrail } from './change-query.ts';
import { type ChangeRow, operationColumns, toChange } from './change-rows.ts';
import { prepare } from './prepare.ts';
import { StatementCache } from './statement-cache.ts';
import type { Trail } from './trail.ts';

interface Place {
  readonly sequence: number;
}

/** Reading the history: of an account, of one of its records, or of a tag. */
export function bindChangeReads(db: Database, trail: Trail): (accountKey: number) => ChangeReads {
  const pages = new StatementCache<ChangeRow>(db);
  const ends = new StatementCache<Place>(db);
  const selectLast = prepare<[number], Place>(
    db,
    'SELECT coalesce(max(sequence), 0) AS sequence FROM change WHERE account_id = ?',
  );
  const selectBehind = prepare<[number, number, number], { readonly count: number }>(
    db,
    'SELECT count(*) AS count FROM (SELECT 1 FROM change WHERE account_id = ? AND sequence > ? LIMIT ?)',
  );

  return (accountKey) => {
    const lastSequence = (): number => selectLast.get(accountKey)?.sequence ?? 0;

    /** The cursor of a page that reached the end of what it walks. */
    const placeAtEnd = ({ order, cursor, ...query }: ChangeListQuery): string | null => {
      if (order === 'newest') return null;
      const sequence = walksTrail(query) ? trail.through() : lastSequence();
      return sequence === 0 ? (cursor ?? null) : cursorBehindChange({ sequence });
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
        if (walksTrail(query)) trail.through();
        const { rows, end } = walk(query, { sequence: sequenceBehind(query) }, query.limit + 1);
        const page = keysetPage(rows, query.limit, { toItem: toChange, toCursor: cursorBehindChange });
        if (page.nextCursor !== null) return page;
        return { ...page, nextCursor: end === undefined ? placeAtEnd(query) : cursorBehindChange(end) };
      },
      follow: async ({ after, limit, ...filter }) => {
        const { rows, end } = walk({ ...filter, order: 'oldest', byLog: true }, { sequence: after }, limit);
        const last = rows.length < limit ? (end?.sequence ?? lastSequence()) : rows.at(-1)?.sequence;
        return { items: rows.map(toChange), through: Math.max(after, last ?? 0) };
      },
      lastSequence: async () => lastSequence(),
      countBehind: async (sequence, most) => selectBehind.get(accountKey, sequence, most)?.count ?? 0,
    };
  };
}

export function bindChangeWrites(
  db: Database,
  trail: Trail,
  chains: ChangeChains,
): (accountKey: number) => ChangeWrites {
  const bindReads = bindChangeReads(db, trail);
  // By place: binding by name costs twice as much.
  const bindInsert = (subject: ChangeSubject) =>
    prepare(
      db,
      `
      INSERT INTO change (account_id, ${operationColumns}, subject, subject_id, action, before, after, previous)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, (SELECT last_change FROM ${subject} WHERE id = ?)))`,
    );
  const inserts = { lead: bindInsert('lead'), tag: bindInsert('tag'), campaign: bindInsert('campaign') };
  return (accountKey) => ({
    ...bindReads(accountKey),
    append: async (operation, changes) => {
      const shared = [accountKey, ...operationValues(operation)];
      for (const { subject, record, action, before, after } of changes) {
        const key = record[rowKey];
        const chain = chains.of(subject);
        const own = [subject, key, action, JSON.stringify(before), JSON.stringify(after), chain.waiting(key), key];
        const { lastInsertRowid } = inserts[subject].run(...shared, ...own);
        chain.link(key, Number(lastInsertRowid));
      }
    },
  });
}

function parametersOf({ subject, subjectKind, source, actor, operationId, tagId }: ChangeQueryShape) {
  const subjectKey = subject?.[rowKey];
  return { subject: subjectKind, subjectKey, source, actorKind: actor?.kind, actorId: actor?.id, operationId, tagId };
}
