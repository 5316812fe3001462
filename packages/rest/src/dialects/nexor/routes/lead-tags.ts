import { contextOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/routes.ts';
import { fromSync, fromTagOfLead, leadOfPath } from '../mappers.ts';
import { parseSyncBody } from '../sync-body.ts';
import { idParams, syncBody } from '../wire.ts';

export const leadTagRoutes: Routes = (app, engine) => {
  app.put('/leads/tags', { schema: { body: syncBody } }, async (request) => {
    const input = parseSyncBody(request.body);
    return fromSync(await engine.run('lead.syncTags', contextOf(request, 'nexor'), input));
  });

  app.get('/leads/:id/tags', { schema: { params: idParams } }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await engine.run('lead.get', contextOf(request, 'nexor'), input);
    return { data: lead.tags.map(fromTagOfLead) };
  });
};
