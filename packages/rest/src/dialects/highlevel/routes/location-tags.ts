import { listAllTags } from '../../../http/all-tags.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromLocationTag, tagOfPath } from '../location-tags.ts';
import {
  createLocationTag,
  deleteLocationTag,
  getLocationTag,
  listLocationTags,
  updateLocationTag,
} from '../operations/location-tags.ts';
import { assertOwnLocation } from '../own-location.ts';
import { successIn } from '../version.ts';

export const locationTagRoutes: Routes = (app) => {
  app.get('/:locationId/tags', { schema: listLocationTags }, async (request) => {
    assertOwnLocation(request.caller, request.params.locationId);
    const caller = callerOf(request);
    const tags = await listAllTags(caller);
    return { tags: tags.map((tag) => fromLocationTag(tag, caller.account)) };
  });

  app.post('/:locationId/tags', { schema: createLocationTag }, async (request) => {
    assertOwnLocation(request.caller, request.params.locationId);
    const { account, run } = callerOf(request);
    const { tag } = await run('tag.create', { name: request.body.name });
    return { tag: fromLocationTag(tag, account) };
  });

  app.get('/:locationId/tags/:tagId', { schema: getLocationTag }, async (request) => {
    assertOwnLocation(request.caller, request.params.locationId);
    const { account, run } = callerOf(request);
    const { tag } = await run('tag.get', { tag: tagOfPath(request.params.tagId) });
    return { tag: fromLocationTag(tag, account) };
  });

  app.put('/:locationId/tags/:tagId', { schema: updateLocationTag }, async (request) => {
    assertOwnLocation(request.caller, request.params.locationId);
    const { account, run } = callerOf(request);
    const { tag } = await run('tag.update', { tag: tagOfPath(request.params.tagId), name: request.body.name });
    return { tag: fromLocationTag(tag, account) };
  });

  app.delete('/:locationId/tags/:tagId', { schema: deleteLocationTag }, async (request) => {
    assertOwnLocation(request.caller, request.params.locationId);
    await callerOf(request).run('tag.delete', { tag: tagOfPath(request.params.tagId) });
    return successIn(request.headers.version);
  });
};
