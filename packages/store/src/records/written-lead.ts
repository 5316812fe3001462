import type { LeadFields } from '../port/leads.ts';
import type { Keyed } from '../port/stored.ts';

/** What the columns of a lead are written from: of its campaign no more than the key. */
export type WrittenLead = Omit<LeadFields, 'campaign'> & { readonly campaign: Keyed | null };
