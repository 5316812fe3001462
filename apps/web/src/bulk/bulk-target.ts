import type { Lead } from '@tagsmith/core';
import type { filterOf } from '../leads/leads-search.ts';

/** The leads that a change is for. */
export type BulkTarget =
  | { readonly kind: 'some'; readonly leads: readonly Lead[] }
  | {
      readonly kind: 'matching';
      readonly filter: ReturnType<typeof filterOf>;
      readonly except: readonly Lead[];
      /** How many they are, the excepted ones aside. */
      readonly total: number;
    };

export function sizeOfTarget(target: BulkTarget): number {
  return target.kind === 'some' ? target.leads.length : target.total;
}
