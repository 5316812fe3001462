import { readText } from '../url-search.ts';

const tagSorts = ['leads', 'lastUsed', 'slug'] as const;
export type TagSort = (typeof tagSorts)[number];
export const defaultTagSort: TagSort = 'leads';

/** How far back the page of a tag looks, in days. */
export const periods = [30, 90, 365] as const;
export type Period = (typeof periods)[number];
export const defaultPeriod: Period = 90;

/** The state of the list of tags, and of a tag's page above it, as their address holds it. */
export interface TagsSearch {
  readonly q?: string | undefined;
  readonly order?: TagSort | undefined;
  readonly days?: Period | undefined;
}

/** Takes an address as people may have edited it: what is unknown is passed over. */
export function readTagsSearch({ q, order, days }: Record<string, unknown>): TagsSearch {
  return {
    q: readText(q),
    order: tagSorts.find((known) => known === order && known !== defaultTagSort),
    days: periods.find((known) => String(known) === String(days) && known !== defaultPeriod),
  };
}
