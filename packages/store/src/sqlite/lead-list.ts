import type { Database } from 'better-sqlite3';
import { keysetPage } from '../paging/keyset-page.ts';
import { cursorBehind, placeOf } from '../paging/lead-cursor.ts';
import type { LeadReads } from '../port/leads.ts';
import { bindCountLeads } from './lead-count.ts';
import { bindLeadFilter } from './lead-filter.ts';
import { bindListLandmarks } from './lead-landmarks.ts';
import { bindLeadListLimits } from './lead-list-limits.ts';
import { bindReadPage } from './lead-pages.ts';
import { toLead, toUntaggedLead } from './lead-rows.ts';
import type { SearchIndex } from './search-index.ts';
import type { TagDictionary } from './tag-dictionary.ts';

/** What a filter lets through: page by page, by landmarks, and counted. */
export function bindListLeads(
  db: Database,
  dictionary: TagDictionary,
  searchIndex: Pick<SearchIndex, 'isInStep'>,
  limits = bindLeadListLimits(db),
): (accountKey: number) => Pick<LeadReads, 'list' | 'listLandmarks' | 'count'> {
  const filtered = bindLeadFilter(db, searchIndex, limits);
  const readPage = bindReadPage(db, filtered, limits);
  const listLandmarks = bindListLandmarks(db, filtered, limits);
  const count = bindCountLeads(db, filtered, limits);

  return (accountKey) => ({
    list: async (query) => {
      const rows = readPage(accountKey, query);
      return keysetPage(rows, query.limit, {
        toItem: (row) => toLead(row, dictionary),
        toCursor: (row) => cursorBehind(query, placeOf(query, toUntaggedLead(row))),
      });
    },
    listLandmarks: listLandmarks(accountKey),
    count: count(accountKey),
  });
}
