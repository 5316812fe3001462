import type { Engine, EngineContext } from '@tagsmith/application';
import { systemContext } from '../../system-context.ts';
import { findListed } from '../listed/find-listed.ts';
import { withEngine } from '../with-engine.ts';
import { type AccountWebhook, listWebhooks } from './list-webhooks.ts';

/** Does something with the webhook that has this id, in whichever account, or an id that begins so. */
export function withWebhook<Result>(
  reference: string,
  use: (engine: Engine, context: EngineContext, webhook: AccountWebhook) => Promise<Result>,
): Promise<Result> {
  return withEngine(async (engine, store) => {
    const webhook = findListed(await listWebhooks(engine, store), reference, { noun: 'webhook' });
    return use(engine, systemContext(webhook.account), webhook);
  });
}
