import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromSync, fromTagOfLead, leadOfPath } from '../mappers.ts';
import { parseSyncBody } from '../sync-body.ts';
import { idParams, syncBody } from '../wire.ts';

export const leadTagRoutes: Routes = (app) => {
  app.put('/leads/tags', { schema: { body: syncBody } }, async (request) => {
    const input = parseSyncBody(request.body);
    return fromSync(await callerOf(request).run('lead.syncTags', input));
  });

  app.get('/leads/:id/tags', { schema: { params: idParams } }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await callerOf(request).run('lead.get', input);
    return { data: lead.tags.map(fromTagOfLead) };
  });
};
