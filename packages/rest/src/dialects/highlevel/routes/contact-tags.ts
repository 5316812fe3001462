import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromBulkTags, parseBulkTags, toBulkTags } from '../bulk-tags.ts';
import { leadOfPath, tagNamesOf } from '../mappers.ts';
import { addContactTags, removeContactTags, updateTagsOfMany } from '../operations/tags.ts';
import { assertOwnLocation } from '../own-location.ts';
import { successIn } from '../version.ts';

export const contactTagRoutes: Routes = (app) => {
  app.post('/bulk/tags/update/:type', { schema: updateTagsOfMany }, async (request, reply) => {
    const bulk = parseBulkTags(request.params.type, request.body);
    assertOwnLocation(request.caller, bulk.locationId);
    const { results } = await callerOf(request).run('lead.bulkTags', toBulkTags(bulk));
    return reply.code(201).send({ ...successIn(request.headers.version), ...fromBulkTags(bulk, results) });
  });

  app.post('/:contactId/tags', { schema: addContactTags }, async (request, reply) => {
    const input = { lead: leadOfPath(request.params.contactId), tags: request.body.tags };
    const { lead, added } = await callerOf(request).run('lead.addTags', input);
    return reply.code(201).send({ tags: tagNamesOf(lead.tags), tagsAdded: tagNamesOf(added) });
  });

  app.delete('/:contactId/tags', { schema: removeContactTags }, async (request) => {
    const input = { lead: leadOfPath(request.params.contactId), tags: request.body.tags };
    const { lead, removed } = await callerOf(request).run('lead.removeTags', input);
    return { tags: tagNamesOf(lead.tags), tagsRemoved: tagNamesOf(removed) };
  });
};
