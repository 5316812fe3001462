import type { LeadFilter } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { requiredTags } from '../records/lead-requirements.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

/** What is counted of an account as it changes: by it is decided how leads are looked for. */
export interface LeadFigures {
  /** Live leads. */
  readonly leads: number;
  /** Live leads that carry a tag of the filter. */
  usesOf(tag: StoredTag): number;
}

/** Of a filter that asks nothing. */
export const noFigures: LeadFigures = { leads: 0, usesOf: () => 0 };

const selectLeads = statement<{ readonly leads: number }>('SELECT leads FROM account_head WHERE account_id = $1');
const selectUses = statement<{ readonly tag_id: number; readonly leads: number }>(
  'SELECT tag_id, leads FROM tag_use WHERE account_id = $1 AND tag_id = ANY($2)',
);

/** How many live leads the account has. */
export async function countAllLeads(session: Session, accountKey: number): Promise<number> {
  return (await session.row(selectLeads, [accountKey]))?.leads ?? 0;
}

export async function readLeadFigures(session: Session, accountKey: number, filter: LeadFilter): Promise<LeadFigures> {
  const { allTags = [], anyTags = [], noTags = [], where } = filter;
  const keys = [...allTags, ...anyTags, ...noTags, ...requiredTags(where)].map((tag) => tag[rowKey]);
  const [leads, rows] = await Promise.all([
    countAllLeads(session, accountKey),
    keys.length === 0 ? [] : session.rows(selectUses, [accountKey, keys]),
  ]);
  const uses = new Map(rows.map((row) => [row.tag_id, row.leads]));
  return { leads, usesOf: (tag) => uses.get(tag[rowKey]) ?? 0 };
}
