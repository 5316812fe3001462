import { cursorBehind } from '../paging/lead-cursor.ts';
import type { LandmarksQuery } from '../port/leads.ts';
import { type Bind, boundValues } from './bound-values.ts';
import { asksNothing, filterOf, whereSql } from './lead-filter.ts';
import { partByOrder } from './lead-ordered-part.ts';
import { isIndexed, orderBySql, orderSql } from './lead-orders.ts';
import { orderedTable } from './lead-origin.ts';
import { isBehind } from './lead-place.ts';
import { type LeadSearch, prepareSearches } from './lead-search.ts';
import type { LeadTable } from './lead-table.ts';
import { unnamed } from './statement.ts';

interface PlaceRow {
  readonly place: number | string;
  readonly uid: string;
}

/** Goes through the list once, as far as the last landmark that is asked for, and names every `stride`-th lead. */
export async function listLandmarks(table: LeadTable, query: LandmarksQuery): Promise<readonly string[]> {
  const { session, accountKey, limits } = table;
  const { all, bind } = boundValues(accountKey);
  const filter = filterOf(query);
  const { inOrder, rest } = partByOrder(filter, query.sort);
  let sql: string;
  if (isIndexed(query) && asksNothing(rest)) sql = leapSql(query, inOrder(bind), bind);
  else {
    const searches = await prepareSearches(table, filter);
    const candidates = await searches.amongCandidates(limits.most(searches.figures.leads));
    sql = numberSql(query, candidates ?? searches.amongAll({ revisions: query.sort === 'updated' }), bind);
  }
  const rows = await session.rows(unnamed<PlaceRow>(sql), all);
  return rows.map(({ place, uid }) => cursorBehind(query, { places: [place], id: uid }));
}

/** Leaps through the index of the order, from each landmark to the next: a third of the time that it takes to number all. */
function leapSql(query: LandmarksQuery, where: readonly string[], bind: Bind): string {
  const table = orderedTable(query.sort);
  const { sql, beyond } = orderSql(query, table);
  const skipped = `LIMIT 1 OFFSET ${bind(query.stride - 1)}`;
  const next = (behind: readonly string[], number: string) => `
    SELECT ${sql} AS place, ${table.uid} AS uid, ${number} AS number FROM ${table.name}
    WHERE ${[table.isLive, ...where, ...behind].join(' AND ')} ${orderBySql(query, table)} ${skipped}`;
  return `
    WITH RECURSIVE landmark AS (
      (${next(isBehind(query, { origin: table, bind }), '1')})
      UNION ALL
      SELECT next.* FROM landmark CROSS JOIN LATERAL (
        ${next([`(${sql}, ${table.uid}) ${beyond} (landmark.place, landmark.uid)`], 'landmark.number + 1')}
      ) AS next WHERE landmark.number < ${bind(query.limit)}
    )
    SELECT place, uid FROM landmark`;
}

function numberSql(query: LandmarksQuery, { makeOrigin, ...search }: LeadSearch, bind: Bind): string {
  const origin = makeOrigin(bind);
  const behind = isBehind(query, { origin, bind });
  return `
    SELECT place, uid FROM (
      SELECT place, uid, row_number() OVER () AS number FROM (
        SELECT ${orderSql(query, origin).sql} AS place, ${origin.uid} AS uid
        FROM ${origin.from} ${whereSql(search, { origin, bind, behind })}
        ${orderBySql(query, origin)} LIMIT ${bind(query.stride * query.limit)}
      ) AS passing
    ) AS numbered WHERE number % ${bind(query.stride)} = 0`;
}
