import { limits } from '@tagsmith/core';
import { allPages } from '../../../http/all-pages.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { createCampaign, listCampaigns } from '../operations/campaigns.ts';
import { fromCampaign } from '../tag-mappers.ts';

export const campaignRoutes: Routes = (app) => {
  app.get('/campaigns', { schema: listCampaigns }, async (request) => {
    const caller = callerOf(request);
    const campaigns = await allPages((cursor) => caller.run('campaign.list', { limit: limits.pageSize, cursor }));
    return { data: campaigns.map(fromCampaign) };
  });

  app.post('/campaigns', { schema: createCampaign }, async (request, reply) => {
    const { campaign } = await callerOf(request).run('campaign.create', request.body);
    return reply.code(201).send({ data: fromCampaign(campaign) });
  });
};
