import { fileURLToPath } from 'node:url';
import { accountKey } from '../database/account-key.ts';
import type { DataSize } from '../database/data-size.ts';
import { drive } from '../load/drive.ts';
import type { DriveOrder, Measured } from '../load/order.ts';
import { assertFresh } from '../load/pool-size.ts';
import type { PlainOrder } from '../peers/plain-loop.ts';
import { type Shape, shapeOf } from '../statements/link-transactions.ts';
import type { Recording } from '../statements/recording.ts';
import type { Replayed } from '../statements/replay.ts';
import type { ReplayOrder } from '../statements/replay-order.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { type Child, startChild } from '../targets/child.ts';
import { type RunningTarget, startProcess } from '../targets/start-process.ts';
import { type ContestOptions, warmUp } from './contest.ts';

/** So many processes of the server over one database, against bare loops over `pg`. */
export interface SyncContest {
  readonly size: DataSize;
  readonly processes: number;
  readonly connections: number;
}

export interface SyncOptions extends ContestOptions {
  /** Requests of each process before the clock. */
  readonly warmUpRequests: number;
}

export interface SyncFigures extends SyncContest {
  readonly served: readonly Measured[];
  /** Of the loop in which each sync has statements of its own. */
  readonly plain: readonly Measured[];
  /** Of the loop that sends what the servers sent. */
  readonly replayed: readonly Measured[];
  /** Of each round. */
  readonly shapes: readonly Shape[];
  /** Resident memory of all processes, in MiB, where the system tells. */
  readonly memory: number | undefined;
}

/** URLs of three databases with the same rows. The first is measured; the other two stay alike from contest to contest. */
export interface SyncDatabases {
  readonly served: string;
  readonly recorded: string;
  readonly replayed: string;
}

/** Connections of one process that write, as many as the store opens. */
const lanesOfProcess = 4;

const script = (name: string): string => fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url));

/**
 * Measures servers, in turn with two loops: one that does syncs by statements of their own, in transactions of as many
 * syncs, and one that sends the same statements for the same requests. What these are is recorded from other servers,
 * which get the requests of each round behind the first, so that nothing is recorded in a round.
 */
export async function holdSyncs(
  contest: SyncContest,
  databases: SyncDatabases,
  { seconds, repeats, warmUpRequests }: SyncOptions,
): Promise<SyncFigures> {
  const start = (main: string, databaseUrl: string, isAsked: boolean) =>
    Promise.all(
      Array.from({ length: contest.processes }, () =>
        startProcess(main, ['serve', '--json'], { databaseUrl, isAsked }),
      ),
    );
  const served = await start(tagsmithMain, databases.served, false);
  const recorded = await start(script('recorded-server'), databases.recorded, true);
  const plainLoop = startChild(script('plain-loop'), [databases.served], {
    databaseUrl: databases.served,
    isAsked: true,
  });
  const loop = startChild(script('replay-loop'), [databases.replayed], {
    databaseUrl: databases.replayed,
    isAsked: true,
  });
  // What another contest asked would change nothing more.
  const ownSeed = (contest.processes * 1_000 + contest.connections) * 100;
  const seedOfPlain = ownSeed + 50;
  try {
    // Each process compiles its code, and fills its caches, by its share of the requests.
    const warming = { ...contest, connections: Math.max(warmUp.connections, contest.connections) };
    const requests = warmUpRequests * contest.processes;
    await drive(orderOf(warming, served, { seed: ownSeed, seconds: warmUp.seconds, requests }));
    const { shape: first } = await repeat(warming, recorded, loop, { seed: ownSeed, requests });
    await plainLoop.ask(plainOrderOf(warming, first, { seed: seedOfPlain, seconds: warmUp.seconds }));
    const figures: { ours: Measured; plain: Measured; theirs: Measured; shape: Shape }[] = [];
    for (let round = 1; round <= repeats; round++) {
      const seed = ownSeed + round;
      const order = orderOf(contest, served, { seed, seconds });
      const ours = await drive(order);
      assertFresh(order, ours);
      const repeated = await repeat(contest, recorded, loop, { seed, requests: ours.requests });
      // The process answers with what it measured.
      const plain = (await plainLoop.ask(
        plainOrderOf(contest, repeated.shape, { seed: seedOfPlain + round, seconds }),
      )) as Measured;
      figures.push({ ours, plain, ...repeated });
    }
    const memories = served.map((one) => one.memory());
    return {
      ...contest,
      served: figures.map(({ ours }) => ours),
      plain: figures.map(({ plain }) => plain),
      replayed: figures.map(({ theirs }) => theirs),
      shapes: figures.map(({ shape }) => shape),
      memory: memories.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0),
    };
  } finally {
    await Promise.all([...served, ...recorded, plainLoop, loop].map((one) => one.stop()));
  }
}

/** Has the recorded servers do so many of the requests of a seed, and the loop what they did. */
async function repeat(
  contest: SyncContest,
  recorded: readonly RunningTarget[],
  loop: Child,
  { seed, requests }: { readonly seed: number; readonly requests: number },
): Promise<{ theirs: Measured; shape: Shape }> {
  await drive(orderOf(contest, recorded, { seed, seconds: warmUp.seconds, requests }));
  const recordings: Recording[] = [];
  // The process answers with what its log gives.
  for (const one of recorded) recordings.push((await one.ask({})) as Recording);
  const order: ReplayOrder = { recordings, isSequential: contest.connections === 1 };
  // And this one with what its replay gives.
  const { milliseconds, p50, p99 } = (await loop.ask(order)) as Replayed;
  return {
    theirs: { perSecond: (requests * 1_000) / milliseconds, requests, p50, p99, failures: 0 },
    shape: shapeOf(recordings, requests),
  };
}

function orderOf(
  { size, connections }: SyncContest,
  servers: readonly RunningTarget[],
  round: Pick<DriveOrder, 'seed' | 'seconds' | 'requests'>,
): DriveOrder {
  return { ...round, ...targetOf(size, servers), scenario: 'nexor-sync', connections };
}

/** A loop with no more syncs under way than the servers had, as many of them in a commit, and no more connections. */
function plainOrderOf(
  { size: { leads, accounts }, processes, connections }: SyncContest,
  shape: Shape,
  round: Pick<PlainOrder, 'seed' | 'seconds'>,
): PlainOrder {
  const batch = Math.max(1, Math.round(shape.batch));
  // In one account there is one transaction at a time; more connections than one a process would only wait in line.
  const most = accounts === 1 ? processes : processes * lanesOfProcess;
  const lanes = Math.max(1, Math.min(most, Math.floor(connections / batch)));
  return { ...round, lanes, batch, accounts, leads: leads / accounts };
}

/** What the driver has to know of a database and of the servers over it. */
export function targetOf(
  { leads, accounts }: DataSize,
  servers: readonly Pick<RunningTarget, 'url'>[],
): Pick<DriveOrder, 'urls' | 'leads' | 'keys'> {
  return {
    urls: servers.map(({ url }) => url),
    leads: leads / accounts,
    keys: Array.from({ length: accounts }, (_, index) => accountKey(index + 1)),
  };
}
