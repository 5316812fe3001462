import { readList, readText } from '../url-search.ts';
import { type ColumnId, columnIds } from './columns.ts';
import { instantsOf, readDayRange, writeDayRange } from './day-range.ts';

export const tagModes = ['all', 'any', 'none'] as const;
export type TagMode = (typeof tagModes)[number];

/** What a date filter is about; also the names of its part of the address. */
export const dateKinds = ['created', 'updated'] as const;
export type DateKind = (typeof dateKinds)[number];

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
  readonly source?: string | undefined;
  /** Days, as `writeDayRange` has them. */
  readonly created?: string | undefined;
  readonly updated?: string | undefined;
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
    source: readText(search.source),
    created: writeDayRange(readDayRange(search.created)),
    updated: writeDayRange(readDayRange(search.updated)),
    sort: sortIds.find((id) => id === search.sort && id !== defaultSort),
    columns: columns?.length ? columns : undefined,
  };
}

/** The filter in the words of `lead.list` and `lead.count`. */
export function filterOf({ q, all, any, none, campaign, source, ...search }: LeadsSearch) {
  const [created, updated] = [instantsOf(readDayRange(search.created)), instantsOf(readDayRange(search.updated))];
  return {
    ...(q === undefined ? {} : { text: q }),
    ...(all || any || none ? { tags: { all: list(all), any: list(any), none: list(none) } } : {}),
    ...(campaign === undefined ? {} : { campaignId: campaign === 'none' ? null : campaign }),
    ...(source === undefined ? {} : { source }),
    ...(created.from === undefined ? {} : { createdFrom: created.from }),
    ...(created.before === undefined ? {} : { createdBefore: created.before }),
    ...(updated.from === undefined ? {} : { updatedFrom: updated.from }),
    ...(updated.before === undefined ? {} : { updatedBefore: updated.before }),
  };
}

export function orderOf({ sort = defaultSort }: LeadsSearch) {
  const [by, direction] = sort.split('-');
  // Every SortId is made of these two.
  return { sort: by, direction } as { sort: 'created' | 'updated' | 'name'; direction: 'asc' | 'desc' };
}

/** Nothing that a chip stands for. */
export const noFilters = {
  all: undefined,
  any: undefined,
  none: undefined,
  campaign: undefined,
  source: undefined,
  created: undefined,
  updated: undefined,
} as const satisfies LeadsSearch;

export function isFiltered(search: LeadsSearch): boolean {
  return search.q !== undefined || hasChips(search);
}

export function hasChips(search: LeadsSearch): boolean {
  // The keys of an object that was just written are its type's.
  return (Object.keys(noFilters) as (keyof typeof noFilters)[]).some((key) => search[key] !== undefined);
}

function list(slugs: readonly string[] = []): string[] {
  return [...slugs];
}
