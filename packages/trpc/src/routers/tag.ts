import { mutation, query, router } from '../trpc.ts';

export const tagRouter = router({
  create: mutation('tag.create'),
  delete: mutation('tag.delete'),
  list: query('tag.list'),
  update: mutation('tag.update'),
});
