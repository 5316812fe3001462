import { joinName, type Lead } from '@tagsmith/core';

/** What a lead is called: its name, else what else names it. */
export function leadName(lead: Lead): string | undefined {
  return joinName(lead) || lead.email || lead.phone || undefined;
}
