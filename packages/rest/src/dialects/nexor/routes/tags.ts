import { listAllTags } from '../../../http/all-tags.ts';
import { contextOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/routes.ts';
import { fromTag } from '../mappers.ts';
import { tagListQuery } from '../wire.ts';

export const tagRoutes: Routes = (app, engine) => {
  app.get('/tags', { schema: { querystring: tagListQuery } }, async (request) => {
    const tags = await listAllTags(engine, contextOf(request, 'nexor'), request.query.search);
    return { data: tags.map(fromTag) };
  });
};
