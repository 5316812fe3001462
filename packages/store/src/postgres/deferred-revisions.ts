import { bindInsert } from './bind-insert.ts';
import { type BoundStatement, bindList } from './bind-list.ts';

/** The first revision of a new lead, which lives; times in milliseconds since the epoch. */
export interface FirstRevision {
  readonly leadKey: number;
  readonly id: string;
  readonly at: number;
}

export interface NextRevision {
  readonly at: number;
  readonly isLive: boolean;
}

const insert = bindInsert('lead_revision', ['account_id', 'lead_id', 'uid', 'revision', 'updated_at', 'is_live']);
const raise = bindList(
  ['bigint', 'bigint', 'bigint', 'boolean'],
  (rows) => `
  UPDATE lead_revision SET revision = revision + raised.by, updated_at = raised.at, is_live = raised.is_live
  FROM (VALUES ${rows}) AS raised (lead_id, by, at, is_live)
  WHERE lead_revision.account_id = $1 AND lead_revision.lead_id = raised.lead_id`,
);

/** Revisions of leads that a transaction makes: written together, as they are in the end. */
export class DeferredRevisions {
  #first: FirstRevision[] = [];
  readonly #raised = new Map<number, NextRevision & { readonly by: number }>();

  get isWaiting(): boolean {
    return this.#first.length > 0 || this.#raised.size > 0;
  }

  addFirst(revision: FirstRevision): void {
    this.#first.push(revision);
  }

  /** One revision more, which is the last for now. */
  raise(leadKey: number, next: NextRevision): void {
    this.#raised.set(leadKey, { ...next, by: (this.#raised.get(leadKey)?.by ?? 0) + 1 });
  }

  /** What writes them, in this order. */
  statements(accountKey: number): readonly BoundStatement[] {
    const first = this.#first.map(({ leadKey, id, at }) => [accountKey, leadKey, id, 1, at, true]);
    const raised = [...this.#raised].map(([leadKey, { by, at, isLive }]) => [leadKey, by, at, isLive]);
    return [...insert(first), ...raise(accountKey, raised)];
  }

  discard(): void {
    this.#first = [];
    this.#raised.clear();
  }
}
