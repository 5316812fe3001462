import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, call, textAt } from '../harness/call.ts';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { type RoundRobin, startRoundRobin } from '../harness/round-robin.ts';
import { type ServerProcess, startServer } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';

const processes = 3;
const kills = 6;
const callers = 12;

let folder: string;
let servers: ServerProcess[] = [];
let proxy: RoundRobin;
let key: string;

beforeAll(async () => {
  folder = await newFolder();
  const first = await startServer(folder);
  key = first.firstKey ?? '';
  servers = [first, ...(await Promise.all(Array.from({ length: processes - 1 }, () => startServer(folder))))];
  proxy = await startRoundRobin(servers.map(({ url }) => url));
});
afterAll(async () => {
  await proxy.close();
  await Promise.all(servers.map((server) => server.stop()));
  await removeFolder(folder);
});

const headers = () => ({ 'x-api-key': key });

/** Asks until there is an answer; a repeat goes by the same idempotency key. */
async function callUntilAnswered(path: string, asked: { readonly method: string; readonly body: unknown }) {
  const idempotencyKey = randomUUID();
  for (let tries = 1; ; tries++) {
    const answer = await call(`${proxy.url}${path}`, {
      ...asked,
      headers: { ...headers(), 'idempotency-key': idempotencyKey },
    }).catch(() => undefined);
    if (answer !== undefined && answer.status < 500 && answer.status !== 409) return { ...answer, tries };
    await setTimeout(20);
  }
}

test('processes that are killed one after the other lose nothing that was acknowledged and double nothing', async () => {
  let isOver = false;
  const ledger = new Map<string, number>();
  let repeated = 0;

  const keepWriting = async (caller: number) => {
    const body = { first_name: `Caller ${caller}`, email: `caller${caller}@example.com` };
    const id = textAt((await callUntilAnswered('/api/public/leads', { method: 'POST', body })).body, 'lead.id');
    for (let count = 1; !isOver; count++) {
      const asked = { method: 'PATCH', body: { metadata: { count } } };
      const { status, tries } = await callUntilAnswered(`/api/public/leads/${id}`, asked);
      expect(status).toBe(200);
      if (tries > 1) repeated += 1;
      ledger.set(id, count);
    }
  };
  const work = Array.from({ length: callers }, (_, caller) => keepWriting(caller));

  for (let kill = 0; kill < kills; kill++) {
    await setTimeout(1_500);
    const victim = kill % processes;
    await servers[victim]?.stop('SIGKILL');
    await setTimeout(500);
    servers[victim] = await startServer(folder);
    proxy.setTargets(servers.map(({ url }) => url));
  }
  isOver = true;
  await Promise.all(work);

  expect(ledger.size).toBe(callers);
  for (const [id, count] of ledger) {
    expect(await countsInHistory(id)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    const { body } = await call(`${proxy.url}/api/public/leads/${id}`, { headers: headers() });
    expect(at(body, 'lead.metadata.count')).toBe(count);
  }
  // Without it nothing was killed in the middle of anything.
  expect(repeated).toBeGreaterThan(0);
}, 120_000);

/** What the metadata of a lead was set to, in the order of its history. */
async function countsInHistory(id: string): Promise<readonly unknown[]> {
  const history = await trpcApi(proxy.url, key).historyOf(id);
  return history.flatMap(({ after }) => {
    const metadata = after.metadata;
    return typeof metadata === 'object' && metadata !== null && 'count' in metadata ? [metadata.count] : [];
  });
}
