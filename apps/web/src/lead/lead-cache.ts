import type { Lead } from '@tagsmith/core';
import { queryClient, trpc } from '../api.ts';

/** Puts a lead as it is now, or as it will be, where the panel and the list show it. */
export function showLead(lead: Lead): void {
  // The same lead: tRPC's type of what comes over the wire has no `readonly` in its JSON.
  queryClient.setQueryData(trpc.lead.get.queryKey({ lead: { id: lead.id } }), { lead } as never);
  queryClient.setQueriesData({ queryKey: trpc.lead.list.queryKey() }, (page) => {
    // What has no items was never a page: nothing was loaded yet.
    const items = (page as { items?: readonly Lead[] } | undefined)?.items;
    if (page === undefined || items === undefined) return page;
    return { ...(page as object), items: items.map((item) => (item.id === lead.id ? lead : item)) } as never;
  });
}

/** What a saved change makes old: lists may be in another order, counts differ, history has grown. */
export async function refreshAround(leadId: string): Promise<void> {
  await refresh(trpc.lead.get.queryKey({ lead: { id: leadId } }));
}

/** The same after a change of many leads. */
export async function refreshAllLeads(): Promise<void> {
  await refresh(trpc.lead.get.queryKey());
}

/** These leads as the list last saw them. */
export function latestOf(leads: readonly Lead[]): readonly Lead[] {
  const latest = new Map(leads.map((lead) => [lead.id, lead]));
  for (const [, page] of queryClient.getQueriesData({ queryKey: trpc.lead.list.queryKey() })) {
    // As above.
    for (const lead of (page as { items?: readonly Lead[] } | undefined)?.items ?? []) {
      if (lead.revision > (latest.get(lead.id)?.revision ?? Number.POSITIVE_INFINITY)) latest.set(lead.id, lead);
    }
  }
  return [...latest.values()];
}

async function refresh(leads: readonly unknown[]): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: trpc.change.list.queryKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.lead.count.queryKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.lead.list.queryKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.tag.pathKey() }),
    queryClient.invalidateQueries({ queryKey: leads }),
  ]);
}
