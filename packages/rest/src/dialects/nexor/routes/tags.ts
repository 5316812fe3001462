import { listAllTags } from '../../../http/all-tags.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { ok } from '../mappers.ts';
import { createTag, deleteTag, listTags, updateTag } from '../operations/tags.ts';
import { fromNewTag, fromTag, tagOfPath, toTagCreate, toTagUpdate } from '../tag-mappers.ts';

export const tagRoutes: Routes = (app) => {
  app.get('/tags', { schema: listTags }, async (request) => {
    const tags = await listAllTags(callerOf(request), request.query.search);
    return { data: tags.map(fromTag) };
  });

  app.post('/tags', { schema: createTag }, async (request, reply) => {
    const { tag } = await callerOf(request).run('tag.create', toTagCreate(request.body));
    return reply.code(201).send({ data: fromNewTag(tag) });
  });

  app.put('/tags/:id', { schema: updateTag }, async (request) => {
    const input = toTagUpdate(request.params.id, request.body);
    const { tag } = await callerOf(request).run('tag.update', input);
    return { data: fromTag(tag) };
  });

  app.delete('/tags/:id', { schema: deleteTag }, async (request) => {
    await callerOf(request).run('tag.delete', { tag: tagOfPath(request.params.id) });
    return ok;
  });
};
