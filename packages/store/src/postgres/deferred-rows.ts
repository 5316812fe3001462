import type { TagUseDifference } from '../records/tag-use-differences.ts';
import { bindInsert } from './bind-insert.ts';
import { changeOwnColumns, operationColumns } from './change-rows.ts';
import { DeferredAssignments, type NewAssignment } from './deferred-assignments.ts';
import { DeferredRevisions, type FirstRevision, type NextRevision } from './deferred-revisions.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

const insertChanges = bindInsert('change', ['account_id', 'sequence', ...operationColumns, ...changeOwnColumns]);
const insertOfTags = bindInsert('change_tag', ['account_id', 'tag_id', 'sequence', 'added']);
const addUses = bindInsert(
  'tag_use',
  ['account_id', 'tag_id', 'leads', 'last_used_at'],
  `ON CONFLICT (account_id, tag_id) DO UPDATE SET
    leads = tag_use.leads + excluded.leads, last_used_at = greatest(tag_use.last_used_at, excluded.last_used_at)`,
);

const addLeads = statement('UPDATE account_head SET leads = leads + $2 WHERE account_id = $1');

/** The tables whose rows wait; a statement that names one of them has what waits written first. */
const tables = /\b(?:account_head|change|change_tag|lead_revision|lead_tag|tag_use)\b/;

/** Whether a statement could see, or change, what waits. */
export function namesDeferred(text: string): boolean {
  return tables.test(text);
}

/**
 * Rows of an account that a write seldom reads after it wrote them: they are written together, for all writes of a batch,
 * before the commit or the first statement that names their tables.
 */
export class DeferredRows {
  readonly #accountKey: number;
  #changes: (readonly unknown[])[] = [];
  #ofTags: (readonly unknown[])[] = [];
  #uses = new Map<number, TagUseDifference>();
  readonly #assignments = new DeferredAssignments();
  readonly #revisions = new DeferredRevisions();
  #leads = 0;
  #added = 0;

  constructor(accountKey: number) {
    this.#accountKey = accountKey;
  }

  /** How much was added so far, written or not. */
  get added(): number {
    return this.#added;
  }

  get isWaiting(): boolean {
    const hasRows = this.#changes.length > 0 || this.#ofTags.length > 0 || this.#uses.size > 0 || this.#leads !== 0;
    return hasRows || this.#assignments.isWaiting || this.#revisions.isWaiting;
  }

  addChange(row: readonly unknown[]): void {
    this.#added += 1;
    this.#changes.push([this.#accountKey, ...row]);
  }

  /** That a change is about a tag: `added` is 1 where a lead got it, 0 where it lost it, null for one of the tag itself. */
  addChangeOfTag(tagKey: number, sequence: number, added: 0 | 1 | null): void {
    this.#added += 1;
    this.#ofTags.push([this.#accountKey, tagKey, sequence, added]);
  }

  addUse(tagKey: number, { leads, usedAt }: TagUseDifference): void {
    this.#added += 1;
    const known = this.#uses.get(tagKey);
    this.#uses.set(tagKey, {
      leads: leads + (known?.leads ?? 0),
      usedAt: Math.max(usedAt, known?.usedAt ?? 0),
    });
  }

  addAssignment(assignment: NewAssignment): void {
    this.#added += 1;
    this.#assignments.add(assignment);
  }

  removeAssignment(leadKey: number, tagKey: number): void {
    this.#added += 1;
    this.#assignments.remove(leadKey, tagKey);
  }

  addFirstRevision(revision: FirstRevision): void {
    this.#added += 1;
    this.#revisions.addFirst(revision);
  }

  raiseRevision(leadKey: number, next: NextRevision): void {
    this.#added += 1;
    this.#revisions.raise(leadKey, next);
  }

  /** That there are so many more live leads, or fewer. */
  addLeads(difference: number): void {
    this.#added += 1;
    this.#leads += difference;
  }

  /** Sends what waits, by a session of the transaction. */
  flush(session: Session): void {
    const accountKey = this.#accountKey;
    const uses = [...this.#uses].map(([tagKey, { leads, usedAt }]) => [accountKey, tagKey, leads, usedAt]);
    const statements = [
      ...this.#assignments.statements(accountKey),
      ...this.#revisions.statements(accountKey),
      ...insertChanges(this.#changes),
      ...insertOfTags(this.#ofTags),
      ...addUses(uses),
      ...(this.#leads === 0 ? [] : [{ statement: addLeads, values: [accountKey, this.#leads] }]),
    ];
    // They name the tables whose rows wait, so none may wait any more.
    this.discard();
    for (const { statement, values } of statements) session.post(statement, values);
  }

  /** Forgets what waits: the part of the transaction that added it was undone. */
  discard(): void {
    this.#changes = [];
    this.#ofTags = [];
    this.#uses = new Map();
    this.#leads = 0;
    this.#assignments.discard();
    this.#revisions.discard();
  }
}
