import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where everything listens: each node has its own loopback address, so that its ports are the same on all. */
export interface Addresses {
  readonly nodes: readonly NodeAddress[];
  readonly ports: Readonly<Record<'postgres' | 'rest' | 'etcd' | 'etcdPeer', string>>;
  /** Ports of 127.0.0.1. */
  readonly proxy: Readonly<Record<'primary' | 'standby' | 'replicas' | 'tagsmith', string>>;
  readonly tagsmith: readonly [string, string];
}

export interface NodeAddress {
  readonly name: string;
  /** Where it listens. */
  readonly own: string;
  /** Where the other nodes believe it to be: a link in between makes what comes from it late. */
  readonly link: string;
  /** What it is in the files of `deploy/`. */
  readonly deployed: string;
}

const nodes: readonly NodeAddress[] = [1, 2, 3].map((number) => ({
  name: `node${number}`,
  own: `127.0.0.1${number}`,
  link: `127.0.0.2${number}`,
  deployed: `10.0.0.1${number}`,
}));

/** Below those that a system gives to whoever asks. */
const [first, last] = [24_000, 32_000];

/** Ports that nobody has, on any of the addresses. */
export async function chooseAddresses(): Promise<Addresses> {
  const taken = new Set<string>();
  const hosts = ['127.0.0.1', ...nodes.flatMap(({ own, link }) => [own, link])];
  const next = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      const port = String(first + Math.floor(Math.random() * (last - first)));
      if (!taken.has(port) && (await isFree(hosts, port))) {
        taken.add(port);
        return port;
      }
    }
    throw new Error(`There is no free port from ${first} to ${last}.`);
  };
  return {
    nodes,
    ports: { postgres: await next(), rest: await next(), etcd: await next(), etcdPeer: await next() },
    proxy: { primary: await next(), standby: await next(), replicas: await next(), tagsmith: await next() },
    tagsmith: [await next(), await next()],
  };
}

async function isFree(hosts: readonly string[], port: string): Promise<boolean> {
  for (const host of hosts) {
    const probe = createServer().listen(Number(port), host);
    const isListening = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isListening) return false;
    probe.close();
    await once(probe, 'close');
  }
  return true;
}
