import { listAllTags } from '../../../http/all-tags.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { done } from '../envelope.ts';
import { fromTag } from '../mappers.ts';
import { listTags, postTag } from '../operations/tags.ts';

export const tagRoutes: Routes = (app) => {
  app.get('/tags', { schema: listTags }, async (request) => {
    const tags = await listAllTags(callerOf(request));
    return { ...done(200, 'Successfully fetched tags.'), payload: tags.map(fromTag) };
  });

  app.post('/tags', { schema: postTag }, async (request, reply) => {
    const { tag } = await callerOf(request).run('tag.findOrCreate', request.body);
    return reply.code(201).send({ ...done(201, 'Successfully saved tag.'), payload: fromTag(tag) });
  });
};
