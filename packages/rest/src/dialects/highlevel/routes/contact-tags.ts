import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { parseBulkTags, toBulkTags } from '../bulk-tags.ts';
import { leadOfPath } from '../mappers.ts';
import { addContactTags, removeContactTags, updateTagsOfMany } from '../operations/tags.ts';
import { assertOwnLocation } from '../own-location.ts';
import { bulkTagged, tagsAdded, tagsRemoved } from '../views.ts';

export const contactTagRoutes: Routes = (app) => {
  app.post('/bulk/tags/update/:type', { schema: updateTagsOfMany }, async (request) => {
    const bulk = parseBulkTags(request.params.type, request.body);
    assertOwnLocation(request.caller, bulk.locationId);
    const { contacts } = bulk;
    return callerOf(request).show(bulkTagged, toBulkTags(bulk), { contacts, version: request.headers.version });
  });

  app.post('/:contactId/tags', { schema: addContactTags }, async (request) => {
    const input = { lead: leadOfPath(request.params.contactId), tags: request.body.tags };
    return callerOf(request).show(tagsAdded, input);
  });

  app.delete('/:contactId/tags', { schema: removeContactTags }, async (request) => {
    const input = { lead: leadOfPath(request.params.contactId), tags: request.body.tags };
    return callerOf(request).show(tagsRemoved, input);
  });
};
