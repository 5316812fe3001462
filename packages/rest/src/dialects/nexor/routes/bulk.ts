import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromMetadataPatch, toMetadataPatch } from '../bulk-wire.ts';
import { getLeadsByIds, patchMetadata } from '../operations/bulk.ts';
import { leadsByIds } from '../views.ts';

export const bulkRoutes: Routes = (app) => {
  app.post('/leads/bulk/get', { schema: getLeadsByIds }, async (request) => {
    return callerOf(request).show(leadsByIds, { ids: request.body.lead_ids });
  });

  app.patch('/leads/metadata', { schema: patchMetadata }, async (request) => {
    const input = toMetadataPatch(request.body);
    return fromMetadataPatch(await callerOf(request).run('lead.patchMetadataMany', input));
  });
};
