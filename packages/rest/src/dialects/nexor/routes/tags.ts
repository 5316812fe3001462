import { listAllTags } from '../../../http/all-tags.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromTag } from '../mappers.ts';
import { tagListQuery } from '../wire.ts';

export const tagRoutes: Routes = (app) => {
  app.get('/tags', { schema: { querystring: tagListQuery } }, async (request) => {
    const tags = await listAllTags(callerOf(request), request.query.search);
    return { data: tags.map(fromTag) };
  });
};
