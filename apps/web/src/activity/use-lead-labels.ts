import { useQueries } from '@tanstack/react-query';
import { queryClient, trpc } from '../api.ts';
import { useSettled } from '../components/use-settled.ts';
import { leadName } from '../leads/lead-name.ts';
import { isNotFound } from '../server-errors.ts';

/** What a lead is called now; a deleted one, what it was called when it was last seen here. */
export interface LeadLabel {
  readonly name: string | undefined;
  readonly isGone: boolean;
}

/** How long rows rest before their leads are asked for, in milliseconds: what flies by needs no names. */
const pause = 100;

/** The names of leads, which are not in the changes: asked for in batches, those in view only. */
export function useLeadLabels(ids: readonly string[]): (id: string) => LeadLabel | undefined {
  const settled = useSettled(ids.join(' '), pause);
  const wanted = settled === '' ? [] : settled.split(' ');
  const labels = useQueries({
    queries: wanted.map((id) => ({
      ...trpc.lead.get.queryOptions({ lead: { id } }),
      staleTime: 60_000,
      retryOnMount: false,
    })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data, error }, index): [string, LeadLabel][] => {
          const id = wanted[index] ?? '';
          const isGone = error !== null && isNotFound(error);
          return data || isGone ? [[id, { name: data && leadName(data.lead), isGone }]] : [];
        }),
      ),
  });
  return (id) => labels.get(id);
}

/** Has what is known of these leads asked for again, where somebody looks at it. */
export function refreshLeadLabels(ids: Iterable<string>): void {
  for (const id of ids) {
    const queryKey = trpc.lead.get.queryKey({ lead: { id } });
    if (queryClient.getQueryState(queryKey)) void queryClient.invalidateQueries({ queryKey });
  }
}
