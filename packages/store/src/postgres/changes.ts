import { cursorBehindChange, sequenceBehind } from '../paging/change-cursor.ts';
import { keysetPage } from '../paging/keyset-page.ts';
import type { ChangeListQuery, ChangeReads, ChangeWrites } from '../port/changes.ts';
import { createAppend } from './change-append.ts';
import { buildWalk, type ChangeQueryShape, type Walk } from './change-query.ts';
import { toChange } from './change-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

interface Place {
  readonly sequence: number;
}

const selectLast = statement<Place>('SELECT coalesce(max(sequence), 0) AS sequence FROM change WHERE account_id = $1');
const selectBehind = statement<{ readonly count: number }>(
  'SELECT count(*) AS count FROM (SELECT 1 FROM change WHERE account_id = $1 AND sequence > $2 LIMIT $3) AS behind',
);

/** Reading the history: of an account, of one of its records, or of a tag. */
export function createChangeReads(session: Session, accountKey: number): ChangeReads {
  const lastSequence = async (): Promise<number> => (await session.row(selectLast, [accountKey]))?.sequence ?? 0;

  /** Up to `rows` changes from behind a place, and the place where the walk had to end before the log does. */
  const walk = async (query: ChangeQueryShape, { sequence }: Place, rows: number) => {
    const found: Walk = buildWalk(query, { accountKey, sequence });
    const end = found.end === undefined ? undefined : await session.row(found.end.statement, found.end.values);
    const page = found.page({ rows, end: end?.sequence });
    return { rows: await session.rows(page.statement, page.values), end };
  };

  /** The cursor of a page that reached the end of what it walks. */
  const placeAtEnd = async ({ order, cursor }: ChangeListQuery): Promise<string | null> => {
    if (order === 'newest') return null;
    const sequence = await lastSequence();
    return sequence === 0 ? (cursor ?? null) : cursorBehindChange({ sequence });
  };

  return {
    list: async (query) => {
      const { rows, end } = await walk(query, startOf(query), query.limit + 1);
      const page = keysetPage(rows, query.limit, { toItem: toChange, toCursor: cursorBehindChange });
      if (page.nextCursor !== null) return page;
      return { ...page, nextCursor: end === undefined ? await placeAtEnd(query) : cursorBehindChange(end) };
    },
    follow: async ({ after, limit, ...filter }) => {
      const { rows, end } = await walk({ ...filter, order: 'oldest' }, { sequence: after }, limit);
      const last = rows.length < limit ? (end?.sequence ?? (await lastSequence())) : rows.at(-1)?.sequence;
      return { items: rows.map(toChange), through: Math.max(after, last ?? 0) };
    },
    lastSequence,
    countBehind: async (sequence, most) => (await session.row(selectBehind, [accountKey, sequence, most]))?.count ?? 0,
  };
}

export function createChangeWrites(writing: Writing): ChangeWrites {
  return { ...createChangeReads(writing.session, writing.accountKey), append: createAppend(writing) };
}

/** A whole number, whatever a cursor says. */
function startOf(query: ChangeListQuery): Place {
  return { sequence: Math.floor(sequenceBehind(query)) };
}
