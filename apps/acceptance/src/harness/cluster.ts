import { startRoundRobin } from './round-robin.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { processes } from './store.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * Starts as many server processes over one database as this run is about: one, or several behind a proxy that sends each
 * request to another of them.
 */
export async function startCluster(folder: string, variables?: Variables): Promise<ServerProcess> {
  const first = await startServer(folder, variables);
  if (processes === 1) return first;
  const others = await Promise.all(Array.from({ length: processes - 1 }, () => startServer(folder, variables)));
  const servers = [first, ...others];
  const proxy = await startRoundRobin(servers.map(({ url }) => url));
  return {
    ...first,
    url: proxy.url,
    setupUrl: first.setupUrl?.replace(first.url, proxy.url) ?? null,
    log: () => servers.map((server) => server.log()).join(''),
    stop: async (signal) => {
      await proxy.close();
      const codes = await Promise.all(servers.map((server) => server.stop(signal)));
      return codes.find((code) => code !== 0) ?? 0;
    },
  };
}
