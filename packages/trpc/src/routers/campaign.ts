import { mutation, query, router } from '../trpc.ts';

export const campaignRouter = router({
  create: mutation('campaign.create'),
  list: query('campaign.list'),
});
