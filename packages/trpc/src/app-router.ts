import { accountRouter } from './routers/account.ts';
import { apiKeyRouter } from './routers/api-key.ts';
import { campaignRouter } from './routers/campaign.ts';
import { changeRouter } from './routers/change.ts';
import { leadRouter } from './routers/lead.ts';
import { memberRouter } from './routers/member.ts';
import { sessionRouter } from './routers/session.ts';
import { tagRouter } from './routers/tag.ts';
import { userRouter } from './routers/user.ts';
import { router } from './trpc.ts';

/** The typed API: noun, then verb. */
export const appRouter = router({
  account: accountRouter,
  apiKey: apiKeyRouter,
  campaign: campaignRouter,
  change: changeRouter,
  lead: leadRouter,
  member: memberRouter,
  session: sessionRouter,
  tag: tagRouter,
  user: userRouter,
});

export type AppRouter = typeof appRouter;
