import { mutation, query, router } from '../trpc.ts';

export const webhookRouter = router({
  create: mutation('webhook.create'),
  delete: mutation('webhook.delete'),
  list: query('webhook.list'),
  retry: mutation('webhook.retry'),
  update: mutation('webhook.update'),
});
