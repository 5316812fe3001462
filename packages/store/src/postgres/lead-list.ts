import { keysetPage } from '../paging/keyset-page.ts';
import { cursorBehind } from '../paging/lead-cursor.ts';
import type { LeadReads } from '../port/leads.ts';
import { countLeads } from './lead-count.ts';
import { listLandmarks } from './lead-landmarks.ts';
import { leadListLimits } from './lead-list-limits.ts';
import { readPage } from './lead-pages.ts';
import { readLeadsByKey } from './leads-by-key.ts';
import type { Session } from './session.ts';

/** What a filter lets through: page by page, by landmarks, and counted. */
export function createLeadList(
  session: Session,
  accountKey: number,
  limits = leadListLimits,
): Pick<LeadReads, 'list' | 'listLandmarks' | 'count'> {
  const table = { session, accountKey, limits };
  return {
    list: async (query) => {
      const { items: keys, nextCursor } = keysetPage(await readPage(table, query), query.limit, {
        toItem: ({ id }) => id,
        toCursor: ({ uid, place0, place1 }) =>
          cursorBehind(query, { places: place1 === undefined ? [place0] : [place0, place1], id: uid }),
      });
      return { items: await readLeadsByKey(session, accountKey, keys), nextCursor };
    },
    listLandmarks: (query) => listLandmarks(table, query),
    count: (filter) => countLeads(table, filter),
  };
}
