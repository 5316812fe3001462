import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { bulkGetBody, fromMetadataPatch, metadataPatchBody, toMetadataPatch } from '../bulk-wire.ts';
import { fromWholeLead } from '../mappers.ts';

export const bulkRoutes: Routes = (app) => {
  app.post('/leads/bulk/get', { schema: { body: bulkGetBody } }, async (request) => {
    const { leads } = await callerOf(request).run('lead.getMany', { ids: request.body.lead_ids });
    // Each in an object of its own: a third-party caller of the real service unwraps `leads[].lead`.
    return { success: true, leads: leads.map((lead) => ({ lead: fromWholeLead(lead) })) };
  });

  app.patch('/leads/metadata', { schema: { body: metadataPatchBody } }, async (request) => {
    const input = toMetadataPatch(request.body);
    return fromMetadataPatch(await callerOf(request).run('lead.patchMetadataMany', input));
  });
};
