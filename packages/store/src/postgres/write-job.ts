import type { LeadSelector } from '../port/leads.ts';
import type { AccountHead } from './account-head.ts';
import type { Session } from './session.ts';

/** A write of one account that waits for its turn. */
export interface WriteJob {
  readonly accountKey: number;
  /** Leads that it will probably ask for. */
  readonly leads: readonly LeadSelector[];
  /** Slugs of tags that it will probably look up. */
  readonly slugs: readonly string[];
  readonly run: (session: Session, head: AccountHead) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
  /** When it began to wait, of `performance.now()`. */
  readonly since: number;
}

export type Outcome = { readonly value: unknown } | { readonly error: unknown };
