import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromTagOfLead, leadOfPath } from '../mappers.ts';
import { addLeadTags, getLeadTags, removeLeadTag, syncLeadTags } from '../operations/lead-tags.ts';
import { parseSyncBody } from '../sync-body.ts';
import { tagOfPath } from '../tag-mappers.ts';
import { assignedTags, removedTag, syncedTags } from '../views.ts';

export const leadTagRoutes: Routes = (app) => {
  app.put('/leads/tags', { schema: syncLeadTags }, async (request) => {
    return callerOf(request).show(syncedTags, parseSyncBody(request.body));
  });

  app.get('/leads/:id/tags', { schema: getLeadTags }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await callerOf(request).run('lead.get', input);
    return { data: lead.tags.map(fromTagOfLead) };
  });

  app.post('/leads/:id/tags', { schema: addLeadTags }, async (request) => {
    const input = { lead: leadOfPath(request.params.id), tags: request.body.map((id) => ({ id })) };
    return callerOf(request).show(assignedTags, input);
  });

  app.delete('/leads/:id/tags/:tagId', { schema: removeLeadTag }, async (request) => {
    const input = { lead: leadOfPath(request.params.id), tags: [tagOfPath(request.params.tagId)] };
    return callerOf(request).show(removedTag, input);
  });
};
