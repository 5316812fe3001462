import { accountRouter } from './routers/account.ts';
import { campaignRouter } from './routers/campaign.ts';
import { changeRouter } from './routers/change.ts';
import { leadRouter } from './routers/lead.ts';
import { tagRouter } from './routers/tag.ts';
import { router } from './trpc.ts';

/** The typed API: noun, then verb. */
export const appRouter = router({
  account: accountRouter,
  campaign: campaignRouter,
  change: changeRouter,
  lead: leadRouter,
  tag: tagRouter,
});

export type AppRouter = typeof appRouter;
