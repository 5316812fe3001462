import { readList, readText } from '../url-search.ts';
import { type ColumnId, columnIds } from './columns.ts';

export const tagModes = ['all', 'any', 'none'] as const;
export type TagMode = (typeof tagModes)[number];

export const sortIds = ['created-desc', 'created-asc', 'updated-desc', 'updated-asc', 'name-asc', 'name-desc'] as const;
export type SortId = (typeof sortIds)[number];
export const defaultSort: SortId = 'created-desc';

/** The state of the list as its address holds it; slugs of tags under `all`, `any`, `none`. */
export interface LeadsSearch {
  readonly q?: string | undefined;
  readonly all?: readonly string[] | undefined;
  readonly any?: readonly string[] | undefined;
  readonly none?: readonly string[] | undefined;
  /** The id of a campaign, or `none`. */
  readonly campaign?: string | undefined;
  readonly sort?: SortId | undefined;
  readonly columns?: readonly ColumnId[] | undefined;
}

/** Takes an address as people may have edited it: what is unknown is passed over. */
export function readLeadsSearch(search: Record<string, unknown>): LeadsSearch {
  const columns = readList(search.columns)?.flatMap((name) => columnIds.filter((id) => id === name));
  return {
    q: readText(search.q),
    all: readList(search.all),
    any: readList(search.any),
    none: readList(search.none),
    campaign: readText(search.campaign),
    sort: sortIds.find((id) => id === search.sort && id !== defaultSort),
    columns: columns?.length ? columns : undefined,
  };
}

/** The filter in the words of `lead.list` and `lead.count`. */
export function filterOf({ q, all, any, none, campaign }: LeadsSearch) {
  return {
    ...(q === undefined ? {} : { text: q }),
    ...(all || any || none ? { tags: { all: list(all), any: list(any), none: list(none) } } : {}),
    ...(campaign === undefined ? {} : { campaignId: campaign === 'none' ? null : campaign }),
  };
}

export function orderOf({ sort = defaultSort }: LeadsSearch) {
  const [by, direction] = sort.split('-');
  // Every SortId is made of these two.
  return { sort: by, direction } as { sort: 'created' | 'updated' | 'name'; direction: 'asc' | 'desc' };
}

export function isFiltered({ q, all, any, none, campaign }: LeadsSearch): boolean {
  return [q, all, any, none, campaign].some((part) => part !== undefined);
}

function list(slugs: readonly string[] = []): string[] {
  return [...slugs];
}
