import type { ContestOptions } from './contests/contest.ts';
import { holdSyncs, type SyncContest, type SyncFigures } from './contests/hold-syncs.ts';
import { measurePostgresImport } from './contests/measure-postgres-import.ts';
import { measureReads, type ReadFigures } from './contests/measure-reads.ts';
import { planPostgres } from './contests/plan-postgres.ts';
import { startRepeatedly } from './contests/start-repeatedly.ts';
import { buildOnServer, type Copy, copyDatabase } from './database/build-postgres.ts';
import { type DataSize, describeSize } from './database/data-size.ts';
import { openServer } from './database/postgres-server.ts';
import { describeMachine } from './report/machine.ts';
import { type PostgresReport, toPostgresMarkdown } from './report/postgres-markdown.ts';

export interface PostgresRun extends ContestOptions {
  /** Of a server to run on; without one a server is started. */
  readonly url?: string | undefined;
  readonly sizes: readonly DataSize[];
  /** More, on which nothing writes. */
  readonly readSizes: readonly DataSize[];
  readonly processes: readonly number[];
  readonly connections: readonly number[];
  readonly only: readonly string[];
  readonly say: (text: string) => void;
}

/**
 * Of each process before syncs are measured. By their number and not by a time: on a slow day two seconds are a few hundred
 * requests for each of three processes, whose code would then run uncompiled in the rounds.
 */
const warmUpRequests = 4_000;

/** Leads of an import that is measured. */
const importedLeads = 20_000;

/** Measures Tagsmith on PostgreSQL, and resolves to the figures in Markdown. */
export async function runPostgres({ url, sizes, readSizes, say, ...run }: PostgresRun): Promise<string> {
  const plan = planPostgres(run);
  const server = await openServer(url);
  try {
    const syncs: SyncFigures[] = [];
    const reads: ReadFigures[] = [];
    const starts: PostgresReport['starts'][number][] = [];
    for (const size of [...sizes, ...readSizes]) {
      say(`Building ${describeSize(size)}, unless they are there.`);
      const name = await buildOnServer(server.url, size);
      const copy = await copyDatabase(server.url, name, 'served');
      try {
        if (plan.starts) starts.push({ size, ...(await startRepeatedly(copy.url, run.repeats)) });
        for (const read of plan.reads) {
          say(`${read.scenario}, ${read.connections} connections`);
          reads.push(await measureReads({ size, ...read }, copy.url, run));
        }
        const contests = readSizes.includes(size) ? [] : plan.syncs.map((sync) => ({ size, ...sync }));
        if (contests.length > 0)
          syncs.push(...(await holdAll(contests, copy, { ...run, say, server: server.url, name })));
      } finally {
        await copy.drop();
      }
    }
    if (plan.imports) say(`import, ${importedLeads} leads`);
    const imports = plan.imports
      ? [{ leads: importedLeads, perSecond: await measurePostgresImport(server.url, importedLeads, run.repeats) }]
      : [];
    const machine = describeMachine({ PostgreSQL: server.description });
    return toPostgresMarkdown({ ...run, machine, syncs, reads, starts, imports });
  } finally {
    await server.stop();
  }
}

interface SyncRun extends ContestOptions, Pick<PostgresRun, 'say'> {
  readonly server: string;
  /** Of the database that is copied. */
  readonly name: string;
}

/** The contests of one size, on three copies of its database. */
async function holdAll(
  contests: readonly SyncContest[],
  served: Copy,
  { server, name, say, ...options }: SyncRun,
): Promise<readonly SyncFigures[]> {
  const recorded = await copyDatabase(server, name, 'recorded');
  const replayed = await copyDatabase(server, name, 'replayed');
  const databases = { served: served.url, recorded: recorded.url, replayed: replayed.url };
  const figures: SyncFigures[] = [];
  try {
    for (const contest of contests) {
      say(`nexor-sync, ${contest.connections} connections, processes: ${contest.processes}`);
      figures.push(await holdSyncs(contest, databases, { ...options, warmUpRequests }));
    }
  } finally {
    await recorded.drop();
    await replayed.drop();
  }
  return figures;
}
