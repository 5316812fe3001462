import { foldText } from '@tagsmith/core';
import type { LeadListQuery, LeadOrder, LeadSort, StoredLead } from '../port/leads.ts';
import { sortNameOf } from '../records/lead-texts.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** The orders of a list, and where it begins. */
export type Beginning = Pick<LeadListQuery, 'sort' | 'direction' | 'thenBy' | 'cursor' | 'after'>;

/** Where a lead stands: what it is sorted by in each order, and its id. */
export interface LeadPlace {
  readonly places: readonly (number | string)[];
  readonly id: string;
}

interface SortPlace {
  readonly kind: 'number' | 'string';
  of(lead: StoredLead): number | string;
}

const sortPlaces: Readonly<Record<LeadSort, SortPlace>> = {
  created: { kind: 'number', of: ({ createdAt }) => Date.parse(createdAt) },
  updated: { kind: 'number', of: ({ updatedAt }) => Date.parse(updatedAt) },
  name: { kind: 'string', of: sortNameOf },
  lastName: { kind: 'string', of: ({ lastName }) => foldText(lastName ?? '') },
  email: { kind: 'string', of: ({ email }) => foldText(email ?? '') },
  source: { kind: 'string', of: ({ source }) => foldText(source ?? '') },
};

/** The orders of a list, in which the first counts most. */
export function ordersOf({ sort, direction, thenBy }: Omit<Beginning, 'cursor' | 'after'>): readonly LeadOrder[] {
  return [{ sort, direction }, ...(thenBy === undefined ? [] : [thenBy])];
}

/** Behind which place a list begins; undefined where it begins with its first lead. @throws StoreError `bad_cursor` */
export function placeBehind(query: Beginning): LeadPlace | undefined {
  const { after, cursor } = query;
  if (after !== undefined) return placeOf(query, after);
  if (cursor === undefined) return undefined;
  const kinds = sortPlacesOf(query).map(({ kind }) => kind);
  const decoded = decodeCursor(cursorName(query), cursor, [...kinds, 'string']);
  // The last of the kinds is that of the id.
  return { places: decoded.slice(0, -1), id: String(decoded.at(-1)) };
}

/** Where a lead stands in the orders of a list. */
export function placeOf(query: Beginning, lead: StoredLead): LeadPlace {
  return { places: sortPlacesOf(query).map(({ of }) => of(lead)), id: lead.id };
}

export function cursorBehind(query: Beginning, { places, id }: LeadPlace): string {
  return encodeCursor(cursorName(query), [...places, id]);
}

/** Whose cursor it is: that of any list of leads in these orders, whatever its filter. */
function cursorName(query: Beginning): string {
  return ['lead', ...ordersOf(query).map(({ sort, direction }) => `${sort}.${direction}`)].join('.');
}

function sortPlacesOf(query: Beginning): readonly SortPlace[] {
  return ordersOf(query).map(({ sort }) => sortPlaces[sort]);
}
