import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromMetadataPatch, toMetadataPatch } from '../bulk-wire.ts';
import { fromWholeLead, ok } from '../mappers.ts';
import { getLeadsByIds, patchMetadata } from '../operations/bulk.ts';

export const bulkRoutes: Routes = (app) => {
  app.post('/leads/bulk/get', { schema: getLeadsByIds }, async (request) => {
    const { leads } = await callerOf(request).run('lead.getMany', { ids: request.body.lead_ids });
    // Each in an object of its own: a third-party caller of the real service unwraps `leads[].lead`.
    return { ...ok, leads: leads.map((lead) => ({ lead: fromWholeLead(lead) })) };
  });

  app.patch('/leads/metadata', { schema: patchMetadata }, async (request) => {
    const input = toMetadataPatch(request.body);
    return fromMetadataPatch(await callerOf(request).run('lead.patchMetadataMany', input));
  });
};
