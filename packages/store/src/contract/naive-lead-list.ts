import { foldText, joinName, type Lead } from '@tagsmith/core';
import type { LeadFilter, LeadListQuery, LeadOrder, StoredLead, TimeRange } from '../index.ts';

/** What a list of leads is to be, said as simply as can be: filter all of them, then sort. */
export function naiveLeadList(
  leads: readonly StoredLead[],
  query: Omit<LeadListQuery, 'limit' | 'cursor'>,
): readonly StoredLead[] {
  const last = query.thenBy ?? query;
  return leads
    .filter((lead) => lead.deletedAt === null && passes(lead, query))
    .toSorted((a, b) => inOrder(a, b, query) || inOrder(a, b, last) || inDirection(compare(a.id, b.id), last));
}

function inOrder(a: StoredLead, b: StoredLead, order: LeadOrder): number {
  return inDirection(compare(placeOf(a, order), placeOf(b, order)), order);
}

function inDirection(ascending: number, { direction }: Pick<LeadOrder, 'direction'>): number {
  return direction === 'asc' ? ascending : -ascending;
}

function passes(lead: StoredLead, { allTags, anyTags, noTags, campaign, text, ...query }: LeadFilter): boolean {
  const carries = ({ id }: { readonly id: string }) => lead.tags.some((tag) => tag.id === id);
  return (
    (allTags ?? []).every(carries) &&
    (anyTags === undefined || anyTags.some(carries)) &&
    !(noTags ?? []).some(carries) &&
    (campaign === undefined || lead.campaign?.id === campaign?.id) &&
    (query.source === undefined || lead.source === query.source) &&
    isIn(lead.createdAt, query.created) &&
    isIn(lead.updatedAt, query.updated) &&
    (text === undefined || textsOf(lead).some((part) => foldText(part).includes(foldText(text))))
  );
}

function isIn(time: string, { from = -Infinity, before = Infinity }: TimeRange = {}): boolean {
  return Date.parse(time) >= from && Date.parse(time) < before;
}

function textsOf(lead: Lead | StoredLead): readonly string[] {
  return [joinName(lead), lead.email ?? '', lead.phone ?? '', lead.phoneE164 ?? '', lead.company ?? ''];
}

function placeOf(lead: StoredLead, { sort }: Pick<LeadListQuery, 'sort'>): string {
  if (sort === 'created') return lead.createdAt;
  if (sort === 'updated') return lead.updatedAt;
  if (sort !== 'name') return foldText(lead[sort] ?? '');
  return foldText(joinName(lead) || lead.email || lead.phone || '');
}

/** By code points. UTF-16 order differs beyond U+FFFF; UTF-8 bytes don't. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
