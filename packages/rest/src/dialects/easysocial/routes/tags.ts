import { listAllTags } from '../../../http/all-tags.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { envelope } from '../envelope.ts';
import { fromTag } from '../mappers.ts';
import { tagPostBody } from '../wire.ts';

export const tagRoutes: Routes = (app) => {
  app.get('/tags', async (request) => {
    const tags = await listAllTags(callerOf(request));
    return envelope(200, 'Successfully fetched tags.', { payload: tags.map(fromTag) });
  });

  app.post('/tags', { schema: { body: tagPostBody } }, async (request, reply) => {
    const { tag } = await callerOf(request).run('tag.findOrCreate', request.body);
    return reply.code(201).send(envelope(201, 'Successfully saved tag.', { payload: fromTag(tag) }));
  });
};
