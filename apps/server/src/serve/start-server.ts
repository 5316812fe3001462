import { createEngine } from '@tagsmith/application';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import type { Env } from '../env.ts';
import { buildApp } from '../http/build-app.ts';
import { createFirstKey } from './first-run.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The key that the first run made; undefined ever after. */
  readonly firstKey: string | undefined;
  /** Stops accepting, finishes what is in flight, checkpoints the database. */
  stop(): Promise<void>;
}

/**
 * Opens the store, migrates it and listens.
 * @throws StoreError when the database can't be used; Error with code `EADDRINUSE` and the like when it can't listen
 */
export async function startServer(env: Env): Promise<RunningServer> {
  const store = openSqliteStore(env.databaseFile);
  const engine = createEngine(store);
  const app = buildApp(store, engine, env);
  try {
    const url = await app.listen({ host: env.host, port: env.port });
    const firstKey = await createFirstKey(store, engine);
    return {
      url,
      firstKey,
      stop: async () => {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await app.close();
    await store.close();
    throw error;
  }
}
