import { accountRouter } from './routers/account.ts';
import { apiKeyRouter } from './routers/api-key.ts';
import { campaignRouter } from './routers/campaign.ts';
import { changeRouter } from './routers/change.ts';
import { leadRouter } from './routers/lead.ts';
import { memberRouter } from './routers/member.ts';
import { sessionRouter } from './routers/session.ts';
import { systemRouter } from './routers/system.ts';
import { tagRouter } from './routers/tag.ts';
import { userRouter } from './routers/user.ts';
import { webhookRouter } from './routers/webhook.ts';
import { mergeRouters, router } from './trpc.ts';

/** The typed API for whoever has a key: noun, then verb. */
const keyRouter = router({
  account: accountRouter,
  apiKey: apiKeyRouter,
  campaign: campaignRouter,
  change: changeRouter,
  lead: leadRouter,
  member: memberRouter,
  tag: tagRouter,
  webhook: webhookRouter,
});

/** What only a person has, in a browser. */
const personRouter = router({ session: sessionRouter, user: userRouter });

/** What is of the server and of no account: a client that works in one need not carry its types. */
const serverRouter = router({ system: systemRouter });

export const appRouter = mergeRouters(keyRouter, personRouter, serverRouter);

export type KeyRouter = typeof keyRouter;
export type AppRouter = typeof appRouter;
