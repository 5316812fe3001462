import { bindInsert } from './bind-insert.ts';
import { type BoundStatement, bindList } from './bind-list.ts';

/** A tag that is put on a lead. A position is a key of the account, so each is behind all before it. */
export interface NewAssignment {
  readonly leadKey: number;
  readonly tagKey: number;
  readonly position: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What is to become of one tag on one lead: taken off first, where it was to be taken off, and put on after that. */
interface Difference {
  readonly leadKey: number;
  readonly tagKey: number;
  isRemoved: boolean;
  added: NewAssignment | undefined;
}

const insert = bindInsert('lead_tag', ['account_id', 'lead_id', 'tag_id', 'position', 'assigned_at']);
const remove = bindList(
  ['bigint', 'bigint'],
  (rows) => `
  DELETE FROM lead_tag USING (VALUES ${rows}) AS removed (lead_id, tag_id)
  WHERE lead_tag.account_id = $1 AND lead_tag.lead_id = removed.lead_id AND lead_tag.tag_id = removed.tag_id`,
);

/** Tags that are put on leads, or taken off, by a transaction: written together, as they are in the end. */
export class DeferredAssignments {
  readonly #differences = new Map<string, Difference>();

  get isWaiting(): boolean {
    return this.#differences.size > 0;
  }

  add(assignment: NewAssignment): void {
    this.#differenceOf(assignment.leadKey, assignment.tagKey).added = assignment;
  }

  remove(leadKey: number, tagKey: number): void {
    const difference = this.#differenceOf(leadKey, tagKey);
    difference.isRemoved = true;
    difference.added = undefined;
  }

  /** What writes it, in this order. */
  statements(accountKey: number): readonly BoundStatement[] {
    const differences = [...this.#differences.values()];
    const removed = differences.flatMap(({ leadKey, tagKey, isRemoved }) => (isRemoved ? [[leadKey, tagKey]] : []));
    const added = differences.flatMap(({ leadKey, tagKey, added }) =>
      added === undefined ? [] : [[accountKey, leadKey, tagKey, added.position, added.at]],
    );
    return [...remove(accountKey, removed), ...insert(added)];
  }

  discard(): void {
    this.#differences.clear();
  }

  #differenceOf(leadKey: number, tagKey: number): Difference {
    const key = `${leadKey} ${tagKey}`;
    const known = this.#differences.get(key) ?? { leadKey, tagKey, isRemoved: false, added: undefined };
    this.#differences.set(key, known);
    return known;
  }
}
