import { ordersOf } from '../paging/lead-cursor.ts';
import type { LeadFilter, LeadListQuery } from '../port/leads.ts';
import { requiredContact } from '../records/lead-requirements.ts';
import { type LeadFigures, noFigures } from './lead-figures.ts';
import { asksNothing, asksRow, filterOf } from './lead-filter.ts';
import { partByOrder } from './lead-ordered-part.ts';
import { isIndexed } from './lead-orders.ts';
import { leadsInOrder, type MakeOrigin } from './lead-origin.ts';
import { type PageRow, readPageRows } from './lead-page-rows.ts';
import { type LeadSearch, prepareSearches } from './lead-search.ts';
import type { LeadTable } from './lead-table.ts';

/** How many times more leads may have to be asked than if tags had nothing to do with each other or with the order. */
const luck = 4;

/**
 * Finds the leads of a page, and one more if there is a next. When the filter leaves few candidates, they are sorted.
 * Otherwise the index of the order is walked, which ends early where many leads pass. Where they are far apart, or turn out
 * to lie at the other end, candidates are fetched after all unless that would take longer than to ask every lead.
 */
export async function readPage(table: LeadTable, query: LeadListQuery): Promise<readonly PageRow[]> {
  const { limits } = table;
  const filter = filterOf(query);
  if (!isIndexed(query)) {
    const searches = await prepareSearches(table, filter);
    const candidates = await searches.amongCandidates(limits.most(searches.figures.leads));
    const revisions = ordersOf(query).some(({ sort }) => sort === 'updated');
    return readPageRows(table, query, candidates ?? searches.amongAll({ revisions }));
  }
  const { inOrder, rest } = partByOrder(filter, query.sort);
  const wanted = query.limit + 1 + (query.offset ?? 0);
  const walk = (length: number | undefined, asked: Pick<LeadSearch, 'count' | 'figures'>) => {
    const makeOrigin: MakeOrigin = (bind) =>
      leadsInOrder(query, { where: inOrder(bind), length, asksRow: asksRow(rest) }, bind);
    return readPageRows(table, query, { ...asked, filter: rest, makeOrigin, startsBehind: true });
  };
  if (asksNothing(rest)) return walk(wanted, { count: wanted, figures: noFigures });
  const searches = await prepareSearches(table, filter);
  const { figures, sample } = searches;
  const { leads } = figures;
  const isNamed = requiredContact(filter.where) !== undefined;
  if (leads <= limits.asked.forMore && !isNamed) return walk(undefined, { count: leads, figures });
  const few = await searches.amongCandidates(limits.few);
  if (few !== undefined) return readPageRows(table, query, few);

  const asked = asksRow(rest) ? limits.asked.forMore : limits.asked.forTags;
  const expected = wanted / (shareOf(rest, figures) * (sample?.share ?? 1));
  const isNear = expected <= asked;
  const walkFurther = async (): Promise<readonly PageRow[] | undefined> => {
    const length = isNear && isPredictable(rest) ? Math.min(asked, Math.ceil(expected * luck)) : asked;
    const page = await walk(length, { count: Math.min(length, expected * 2), figures });
    if (page.length > query.limit) return page;
    // As many as were found say how far it still is.
    const further = Math.ceil(((length * wanted) / page.length) * 2);
    if (page.length === 0 || further > limits.most(leads)) return undefined;
    const longer = await walk(further, { count: further, figures });
    return longer.length > query.limit ? longer : undefined;
  };
  const near = isNear ? await walkFurther() : undefined;
  if (near !== undefined) return near;
  const candidates = await searches.amongCandidates(limits.most(leads));
  if (candidates !== undefined) return readPageRows(table, query, candidates);
  const far = isNear ? undefined : await walkFurther();
  if (far !== undefined) return far;
  return readPageRows(table, query, {
    ...searches.amongAll({ revisions: query.sort === 'updated' }),
    sortsAll: asksRow(rest),
  });
}

/** Whether it is known of how many leads a filter lets one through. */
function isPredictable(filter: LeadFilter): boolean {
  return !asksRow({ ...filter, text: undefined });
}

/** About which part of the leads has the right tags, if tags have nothing to do with each other; never nothing. */
function shareOf({ allTags = [], anyTags, noTags = [] }: LeadFilter, { leads, usesOf }: LeadFigures): number {
  const shareOfTags = (tags: typeof allTags) =>
    Math.min(1, tags.reduce((sum, tag) => sum + usesOf(tag), 0) / Math.max(1, leads));
  const shares = [
    ...allTags.map((tag) => shareOfTags([tag])),
    ...(anyTags === undefined ? [] : [shareOfTags(anyTags)]),
    1 - shareOfTags(noTags),
  ];
  return Math.max(
    Number.EPSILON,
    shares.reduce((product, share) => product * share, 1),
  );
}
