/** Syncs in a bare loop over `pg`, each with statements of its own, so many in a transaction, for some seconds. */
import { Client } from 'pg';
import { email } from '../database/lead.ts';
import { createRandom } from '../database/random.ts';
import type { Measured } from '../load/order.ts';
import { swapTag } from '../load/swap-tag.ts';
import { type PlainSync, readPlainTags, runPlainSyncs } from './plain-syncs.ts';

/** What the process is told. */
export interface PlainOrder {
  readonly seconds: number;
  readonly seed: number;
  /** How many transactions run at once, and how many syncs are in each. */
  readonly lanes: number;
  readonly batch: number;
  readonly accounts: number;
  /** Of each account. */
  readonly leads: number;
}

const url = process.argv[2] ?? '';
const clients: Client[] = [];

async function clientOf(lane: number): Promise<Client> {
  const known = clients[lane];
  if (known !== undefined) return known;
  const client = new Client({ connectionString: url, pipeline: true });
  await client.connect();
  clients[lane] = client;
  return client;
}

async function runLoop({ seconds, seed, lanes, batch, accounts, leads }: PlainOrder): Promise<Measured> {
  const random = createRandom(seed);
  const tags = await readPlainTags(await clientOf(0));
  const pick = (below: number) => Math.floor(random() * below);
  const newSync = (): PlainSync => {
    const lead = pick(leads);
    return { account: 1 + pick(accounts), email: email(lead), tags: swapTag(lead, random) };
  };
  const durations: number[] = [];
  for (let lane = 0; lane < lanes; lane++) await clientOf(lane);
  const start = performance.now();
  const end = start + seconds * 1_000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const client = await clientOf(lane);
      while (performance.now() < end) {
        const syncs = Array.from({ length: batch }, newSync);
        const begin = performance.now();
        await runPlainSyncs(client, tags, syncs);
        durations.push(performance.now() - begin);
      }
    }),
  );
  const requests = durations.length * batch;
  const perSecond = (requests * 1_000) / (performance.now() - start);
  durations.sort((a, b) => a - b);
  const at = (share: number) => durations[Math.floor((durations.length - 1) * share)] ?? 0;
  return { perSecond, requests, p50: at(0.5), p99: at(0.99), failures: 0 };
}

process.on('message', async (order: PlainOrder) => {
  process.send?.(await runLoop(order));
});
