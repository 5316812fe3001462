import type { Beginning } from '../paging/lead-cursor.ts';
import type { LeadSort } from '../port/leads.ts';
import type { Bind } from './bound-values.ts';
import { orderBySql } from './lead-orders.ts';
import { isBehind } from './lead-place.ts';

/** Where a statement takes leads from: a FROM clause that makes the table `lead`, and what must hold of it. */
export interface LeadOrigin {
  readonly from: string;
  readonly where: readonly string[];
  /** The key, the id and the time of the last change of a lead; the key costs no look at its row. */
  readonly id: string;
  readonly uid: string;
  readonly updatedAt: string;
}

export type MakeOrigin = (bind: Bind) => LeadOrigin;

const ofRow = {
  id: 'lead.id',
  uid: 'lead.uid',
  updatedAt: `(SELECT lead_revision.updated_at FROM lead_revision
    WHERE lead_revision.account_id = $1 AND lead_revision.lead_id = lead.id)`,
} as const;
const ofRevision = {
  id: 'lead_revision.lead_id',
  uid: 'lead_revision.uid',
  updatedAt: 'lead_revision.updated_at',
} as const;
const isLive = 'lead.account_id = $1 AND lead.deleted_at IS NULL';
const isLiveRevision = 'lead_revision.account_id = $1 AND lead_revision.is_live';

/** The table whose index has an order, what of it is of live leads, and how it names what lists go by. */
export function orderedTable(sort: LeadSort) {
  return sort === 'updated'
    ? ({ ...ofRevision, name: 'lead_revision', isLive: isLiveRevision } as const)
    : ({ ...ofRow, name: 'lead', isLive } as const);
}

/** All leads, by whichever index the planner likes. With `revisions` their last changes need no look-up each. */
export function everyLead(revisions: boolean): LeadOrigin {
  if (!revisions) return { ...ofRow, from: 'lead', where: [isLive] };
  const from = 'lead JOIN lead_revision ON lead_revision.account_id = $1 AND lead_revision.lead_id = lead.id';
  return { ...ofRevision, id: ofRow.id, from, where: [isLive, isLiveRevision] };
}

// An OFFSET or a LIMIT keeps the planner from mixing what is inside with what is outside: it doesn't know how tags, texts
// and times of one account go together, and would guess at where to begin.

/** The leads that a condition on their rows lets through, which an index should have. */
export function leadsWhere(condition: string): LeadOrigin {
  return { ...ofRow, from: `(SELECT lead.* FROM lead WHERE ${isLive} AND ${condition} OFFSET 0) AS lead`, where: [] };
}

/** The leads whose keys a query names, as `id`, each fetched by its key. */
export function leadsIn(keys: string): LeadOrigin {
  return {
    ...ofRow,
    id: 'candidate.id',
    from: `(${keys}) AS candidate CROSS JOIN LATERAL (${rowOf('candidate.id')}) AS lead`,
    where: ['lead.deleted_at IS NULL'],
  };
}

/** How far an index is walked. */
export interface Walk {
  /** What the index itself has in order, so that no lead is passed over for it. */
  readonly where: readonly string[];
  /** Leads that are walked at most. */
  readonly length: number | undefined;
  /** Whether a look at the row of each lead is needed. */
  readonly asksRow: boolean;
}

/** Leads in the order of a list, from where it begins. */
export function leadsInOrder(query: Beginning, { where, length, asksRow }: Walk, bind: Bind): LeadOrigin {
  const table = orderedTable(query.sort);
  const conditions = [table.isLive, ...where, ...isBehind(query, { origin: table, bind })].join(' AND ');
  const end = length === undefined ? 'OFFSET 0' : `LIMIT ${bind(length)}`;
  const rest = `WHERE ${conditions} ${orderBySql(query, table)} ${end}`;
  if (table.name === 'lead') return { ...ofRow, from: `(SELECT lead.* FROM lead ${rest}) AS lead`, where: [] };
  const walk = `(SELECT lead_revision.lead_id AS id, lead_revision.uid, lead_revision.updated_at FROM lead_revision ${rest})`;
  if (!asksRow) return { ...ofRow, updatedAt: 'lead.updated_at', from: `${walk} AS lead`, where: [] };
  return {
    id: 'walk.id',
    uid: 'walk.uid',
    updatedAt: 'walk.updated_at',
    from: `${walk} AS walk CROSS JOIN LATERAL (${rowOf('walk.id')}) AS lead`,
    where: [],
  };
}

function rowOf(key: string): string {
  return `SELECT lead.* FROM lead WHERE lead.account_id = $1 AND lead.id = ${key} LIMIT 1`;
}
