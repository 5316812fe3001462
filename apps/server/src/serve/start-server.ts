import { createEngine, createPerformer } from '@tagsmith/application';
import { newTurns, openSqliteStore, type SqliteStoreOptions } from '@tagsmith/store/sqlite';
import type { Env } from '../env.ts';
import { buildApp } from '../http/build-app.ts';
import { LateThread } from '../threads/late-thread.ts';
import { PerformerThread } from '../threads/performer-thread.ts';
import { ensureAccount, type FirstAccount } from './first-run.ts';

/** How long a stop waits for requests in flight, in milliseconds; what takes longer is cut off. */
const patience = 8_000;
/** How often a stop lets go of clients that have their answer and keep the connection, in milliseconds. */
const sweepInterval = 50;

/** 64 MiB of log: a page that is written again before it is moved is moved once. */
const checkpointPages = 16_000;

export interface RunningServer extends FirstAccount {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Where the first owner is made; undefined once there is one. */
  readonly setupUrl: string | undefined;
  /** Stops accepting, finishes what is in flight, checkpoints the database. */
  stop(): Promise<void>;
}

/**
 * Opens the store, migrates it and listens.
 * @throws StoreError when the database can't be used; Error with code `EADDRINUSE` and the like when it can't listen
 */
export async function startServer(env: Env): Promise<RunningServer> {
  const { databaseFile: file, rateLimit } = env;
  const turns = newTurns();
  const store = openSqliteStore(file, { sharing: { turns, isKeeper: false } });
  const performHere = createPerformer(store);
  const threadOf = (name: string, options: SqliteStoreOptions) =>
    new LateThread(performHere, () => new PerformerThread(name, { file, options }));
  const writer = threadOf('writer', { checkpointPages, sharing: { turns, isKeeper: true } });
  const reader = threadOf('reader', { sharing: { turns, isKeeper: false } });
  const engine = createEngine(store, { rateLimit, performers: { read: reader.perform, write: writer.perform } });
  const app = buildApp(store, engine, env);
  const stop = async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), sweepInterval);
    const impatience = setTimeout(() => app.server.closeAllConnections(), patience);
    await app.close();
    clearInterval(sweep);
    clearTimeout(impatience);
    await Promise.all([reader.close(), writer.close()]);
    await store.close();
  };
  try {
    const url = await app.listen({ host: env.host, port: env.port });
    const firstAccount = await ensureAccount(store, engine);
    const setupToken = await engine.people.findSetupToken();
    const setupUrl = setupToken && `${url}/setup?token=${setupToken}`;
    return { url, setupUrl, stop, ...firstAccount };
  } catch (error) {
    await stop();
    throw error;
  }
}
