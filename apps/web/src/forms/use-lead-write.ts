import type { Lead } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { refreshAround, showLead } from '../lead/lead-cache.ts';

export interface LeadWrite<Values> {
  /** The lead as it will be, shown before the server has answered. */
  preview(lead: Lead, values: Values): Lead;
  save(lead: Lead, values: Values): Promise<{ readonly lead: Lead }>;
  onSaved?(lead: Lead): void;
}

/** A write of one lead that shows at once, and is taken back when it is refused. */
export function useLeadWrite<Values>(lead: Lead, { preview, save, onSaved }: LeadWrite<Values>) {
  return useMutation({
    mutationFn: (values: Values) => save(lead, values),
    onMutate: (values) => {
      showLead(preview(lead, values));
      return lead;
    },
    onSuccess: ({ lead: saved }) => {
      showLead(saved);
      onSaved?.(saved);
    },
    onError: (_error, _values, before) => before && showLead(before),
    onSettled: () => refreshAround(lead.id),
  });
}
