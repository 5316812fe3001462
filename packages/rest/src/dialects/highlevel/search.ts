import type { VerbInput, VerbResult } from '@tagsmith/application';
import { type Account, invalidInput } from '@tagsmith/core';
import { leadCondition } from '@tagsmith/schema';
import { z } from 'zod';
import { placeOf } from './contact-list.ts';
import { fromContact, leadOfPath } from './mappers.ts';
import { parseFilters } from './search-filters.ts';
import { type SortField, searchFields } from './search-wire.ts';
import { issuesOf } from './wire.ts';

/** The vendor's orders in the domain's words; a name begins with the first name. */
const sorts = {
  dateAdded: 'created',
  dateUpdated: 'updated',
  name: 'name',
  contactName: 'name',
  fullNameLowerCase: 'name',
  firstNameLowerCase: 'name',
  lastNameLowerCase: 'lastName',
  email: 'email',
  source: 'source',
} as const satisfies Record<SortField, string>;

/** @throws DomainError `input_invalid` with every violation, those of the filters too */
export function parseSearch(body: unknown) {
  const parsed = searchFields.safeParse(body);
  const sent = z.object({ filters: z.array(z.unknown()) }).safeParse(body).data?.filters ?? [];
  const { condition, issues } = parseFilters(sent);
  const limited = leadCondition.safeParse(condition ?? { and: [] });
  if (!parsed.success || !limited.success || issues.length > 0) {
    throw invalidInput([...issuesOf(parsed), ...issues, ...issuesOf(limited, ['filters'])]);
  }
  return { ...parsed.data, where: limited.data };
}

export function toSearch(search: ReturnType<typeof parseSearch>): VerbInput<'lead.search'> {
  const { page, pageLimit, searchAfter, query, where, sort } = search;
  const [order, next] = sort.map(({ field, direction }) => ({ sort: sorts[field], direction }));
  return {
    where,
    text: query,
    limit: pageLimit,
    page: page - 1,
    after: searchAfter && leadOfPath(searchAfter[1]),
    ...order,
    thenBy: next,
  };
}

export function fromSearch({ items, total }: VerbResult<'lead.search'>, account: Pick<Account, 'locationId'>) {
  return { contacts: items.map((lead) => ({ ...fromContact(lead, account), searchAfter: placeOf(lead) })), total };
}
