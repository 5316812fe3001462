import type { LeadListLimits } from './lead-list-limits.ts';
import type { Session } from './session.ts';

/** The leads of an account, and what decides how they are looked for. */
export interface LeadTable {
  readonly session: Session;
  readonly accountKey: number;
  readonly limits: LeadListLimits;
}
