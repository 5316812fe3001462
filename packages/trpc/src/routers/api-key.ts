import { mutation, query, router } from '../trpc.ts';

export const apiKeyRouter = router({
  create: mutation('apiKey.create'),
  list: query('apiKey.list'),
  revoke: mutation('apiKey.revoke'),
});
