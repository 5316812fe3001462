import type { Campaign } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';

/** The campaigns of the account; undefined until they are here. */
export function useCampaigns(): readonly Campaign[] | undefined {
  return useQuery(trpc.campaign.list.queryOptions({ limit: 200 }, { staleTime: 60_000 })).data?.items;
}

/** What a campaign is called now; by its id, until that is known. */
export function useCampaignName(): (id: string) => string {
  const campaigns = useCampaigns();
  return (id) => campaigns?.find((campaign) => campaign.id === id)?.name ?? id;
}
