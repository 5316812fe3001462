import { mutation, query, router } from '../trpc.ts';

export const tagRouter = router({
  count: query('tag.count'),
  create: mutation('tag.create'),
  delete: mutation('tag.delete'),
  get: query('tag.get'),
  list: query('tag.list'),
  listWithUse: query('tag.listWithUse'),
  stats: query('tag.stats'),
  update: mutation('tag.update'),
});
