import type { Env } from '../env.ts';
import { buildApp } from '../http/build-app.ts';
import { WebhookCounts } from '../http/metrics/webhook-counts.ts';
import { WebhookSender } from '../webhooks/webhook-sender.ts';
import { openBackend } from './backend.ts';
import { ensureAccount, type FirstAccount } from './first-run.ts';

/** How long a stop waits for requests in flight, in milliseconds; what takes longer is cut off. */
const patience = 8_000;
/** How often a stop lets go of clients that have their answer and keep the connection, in milliseconds. */
const sweepInterval = 50;

export interface RunningServer extends FirstAccount {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Where the first owner is made; undefined once there is one. */
  readonly setupUrl: string | undefined;
  /** Stops accepting, finishes what is in flight, lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Opens the store, migrates it and listens.
 * @throws StoreError when the database can't be used; Error with code `EADDRINUSE` and the like when it can't listen
 */
export async function startServer(env: Env): Promise<RunningServer> {
  const { store, engine, close } = await openBackend(env);
  const webhookCounts = new WebhookCounts();
  const app = buildApp(store, engine, { ...env, webhookCounts });
  const sender = new WebhookSender({ store, engine, log: app.log, counts: webhookCounts });
  const stop = async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), sweepInterval);
    const impatience = setTimeout(() => app.server.closeAllConnections(), patience);
    await Promise.all([app.close(), sender.stop()]);
    clearInterval(sweep);
    clearTimeout(impatience);
    // A database that is away doesn't keep a server from stopping.
    await engine.people.withdrawSetupToken().catch(() => undefined);
    await close();
  };
  try {
    const url = await app.listen({ host: env.host, port: env.port });
    const firstAccount = await ensureAccount(store, engine);
    sender.start();
    const setupToken = await engine.people.findSetupToken();
    const setupUrl = setupToken && `${url}/setup?token=${setupToken}`;
    return { url, setupUrl, stop, ...firstAccount };
  } catch (error) {
    await stop();
    throw error;
  }
}
