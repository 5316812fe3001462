import { mutation, query, router } from '../trpc.ts';

export const leadRouter = router({
  addTags: mutation('lead.addTags'),
  bulkTags: mutation('lead.bulkTags'),
  count: query('lead.count'),
  create: mutation('lead.create'),
  delete: mutation('lead.delete'),
  get: query('lead.get'),
  landmarks: query('lead.landmarks'),
  list: query('lead.list'),
  patchMetadata: mutation('lead.patchMetadata'),
  removeTags: mutation('lead.removeTags'),
  restore: mutation('lead.restore'),
  sources: query('lead.sources'),
  syncTags: mutation('lead.syncTags'),
  tagMatching: mutation('lead.tagMatching'),
  update: mutation('lead.update'),
  upsert: mutation('lead.upsert'),
});
