import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Addresses, chooseAddresses } from './addresses.ts';
import { BackgroundProcess } from './background-process.ts';
import { DatabaseNode } from './database-node.ts';
import { deployedFile } from './deployed-file.ts';
import { LaggingLink } from './lagging-link.ts';
import { configure, type Member, membersSeenBy } from './patroni-view.ts';
import { postgresUser } from './postgres-user.ts';
import type { Programs } from './programs.ts';
import { secrets, tagsmithPassword } from './secrets.ts';
import { waitUntil } from './wait-until.ts';

/** What a commit waits for. */
export interface Commits {
  /** Until it is on the disk of one standby too. */
  readonly isSynchronous: boolean;
  /** Until that standby shows it. */
  readonly isAppliedFirst: boolean;
}

/** Which node is what at one moment. */
export interface Roles {
  readonly primary: DatabaseNode;
  /** The standby that commits wait for; undefined where they wait for none. */
  readonly synchronous: DatabaseNode | undefined;
  readonly standbys: readonly DatabaseNode[];
}

/** Three database nodes and a HAProxy, as in `deploy/`, on loopback addresses of this machine and in a folder of their own. */
export class Cluster {
  readonly folder: string;
  readonly addresses: Addresses;
  readonly #programs: Programs;
  readonly #lags = new Map<string, number>();
  #nodes: readonly DatabaseNode[] = [];
  #links: readonly LaggingLink[] = [];
  #haproxy: BackgroundProcess | undefined;

  private constructor(options: {
    readonly folder: string;
    readonly addresses: Addresses;
    readonly programs: Programs;
  }) {
    this.folder = options.folder;
    this.addresses = options.addresses;
    this.#programs = options.programs;
  }

  /** A cluster of which nothing runs yet. */
  static async create(programs: Programs): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'tagsmith-failover-'));
    // The user that PostgreSQL runs as has to pass through.
    await chmod(folder, 0o755);
    return new Cluster({ folder, addresses: await chooseAddresses(), programs });
  }

  /** Starts all of it and makes the database, as `deploy/database.sql` does. */
  async start(): Promise<void> {
    const { addresses, folder } = this;
    const user = await postgresUser();
    this.#nodes = addresses.nodes.map(
      (address) =>
        new DatabaseNode({ address, addresses, programs: this.#programs, folder: join(folder, address.name), user }),
    );
    this.#links = await Promise.all(
      addresses.nodes.map(({ own, link }) =>
        LaggingLink.open(link, { host: own, port: Number(addresses.ports.postgres) }, this.#lags),
      ),
    );
    for (const node of this.#nodes) await node.prepare();
    await Promise.all(this.#nodes.map((node) => node.start()));
    await this.#startHaproxy();
    await this.settled(120);
    await this.#makeDatabase();
  }

  /** URL of a database through HAProxy, on the node that writes. */
  url(database: 'tagsmith' | 'postgres'): string {
    const account = database === 'tagsmith' ? `tagsmith:${tagsmithPassword}` : `postgres:${secrets.CHANGE_SUPERUSER}`;
    return `postgres://${account}@127.0.0.1:${this.addresses.proxy.primary}/${database}`;
  }

  /** Where HAProxy takes what is meant for Tagsmith. */
  get tagsmithUrl(): string {
    return `http://127.0.0.1:${this.addresses.proxy.tagsmith}`;
  }

  /** Changes what a commit waits for, and waits until it does. */
  async commitAs({ isSynchronous, isAppliedFirst }: Commits): Promise<void> {
    const synchronous_commit = isAppliedFirst ? 'remote_apply' : 'on';
    await configure(this.#nodes[0]?.restUrl ?? '', {
      synchronous_mode: isSynchronous,
      postgresql: { parameters: { synchronous_commit } },
    });
    await waitUntil('Patroni takes its new configuration', 60, async () => {
      const members = await this.#members();
      const isTaken = members?.some(({ role }) => role === 'sync_standby') === isSynchronous;
      const [row] = isTaken ? await this.#ask('SHOW synchronous_commit') : [];
      return row?.synchronous_commit === synchronous_commit || undefined;
    });
  }

  /** Holds what standbys are sent for so many milliseconds; 0 for no longer. */
  setLag(standbys: readonly DatabaseNode[], milliseconds: number): void {
    for (const { name } of standbys) this.#lags.set(name, milliseconds);
  }

  /** Waits until all three nodes run, two of them following the third without lag. */
  settled(seconds: number): Promise<Roles> {
    return waitUntil('a primary with two standbys that follow it', seconds, async () => {
      const members = (await this.#members()) ?? [];
      const follows = ({ state, lag }: Member) => (state === 'running' || state === 'streaming') && lag === 0;
      const leader = members.find(({ role, state }) => role === 'leader' && state === 'running');
      const standbys = members.filter((member) => member.role !== 'leader' && follows(member));
      const primary = this.#node(leader?.name);
      if (primary === undefined || standbys.length !== 2 || new Set(members.map(({ timeline }) => timeline)).size !== 1)
        return undefined;
      return {
        primary,
        synchronous: this.#node(standbys.find(({ role }) => role === 'sync_standby')?.name),
        standbys: this.#nodes.filter(({ name }) => standbys.some((standby) => standby.name === name)),
      };
    });
  }

  /** Starts what was killed. */
  async repair(): Promise<void> {
    for (const node of this.#nodes) await node.start();
  }

  /** Ends all that was started. */
  async stop(): Promise<void> {
    for (const link of this.#links) link.close();
    await this.#haproxy?.kill();
    for (const node of this.#nodes) {
      await node.thaw();
      await node.killWhole();
    }
  }

  /** Removes all that was kept. */
  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  #node(name: string | undefined): DatabaseNode | undefined {
    return this.#nodes.find((node) => node.name === name);
  }

  #members(): Promise<readonly Member[] | undefined> {
    return membersSeenBy(this.#nodes.map(({ restUrl }) => restUrl));
  }

  /** What a statement answers on the primary; nothing while there is none. */
  async #ask(statement: string): Promise<readonly Record<string, unknown>[]> {
    const client = await this.#connect();
    try {
      return (await client?.query(statement))?.rows ?? [];
    } catch {
      return [];
    } finally {
      await client?.end();
    }
  }

  async #connect(): Promise<Client | undefined> {
    const client = new Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: 2_000 });
    // Without a listener a broken connection would end the process.
    client.on('error', () => {});
    return client.connect().then(
      () => client,
      () => undefined,
    );
  }

  async #startHaproxy(): Promise<void> {
    const { ports, proxy, nodes, tagsmith } = this.addresses;
    const file = join(this.folder, 'haproxy.cfg');
    const config = await deployedFile('haproxy.cfg', {
      'log /dev/log local0': 'log stderr format raw local0',
      'bind 127.0.0.1:5000': `bind 127.0.0.1:${proxy.primary}`,
      'bind 127.0.0.1:5001': `bind 127.0.0.1:${proxy.standby}`,
      'bind 127.0.0.1:5002': `bind 127.0.0.1:${proxy.replicas}`,
      'bind :80': `bind 127.0.0.1:${proxy.tagsmith}`,
      '127.0.0.1:3001': `127.0.0.1:${tagsmith[0]}`,
      '127.0.0.1:3002': `127.0.0.1:${tagsmith[1]}`,
      'check port 8008': `check port ${ports.rest}`,
      ':5432': `:${ports.postgres}`,
      ...Object.fromEntries(nodes.map(({ deployed, own }) => [deployed, own])),
    });
    await writeFile(file, config);
    this.#haproxy = new BackgroundProcess({
      program: this.#programs.haproxy,
      args: ['-db', '-f', file],
      env: {},
      log: join(this.folder, 'haproxy.log'),
      user: undefined,
    });
  }

  async #makeDatabase(): Promise<void> {
    const statements = await deployedFile('database.sql', { CHANGE_TAGSMITH: tagsmithPassword });
    const client = await waitUntil('HAProxy lets in', 30, () => this.#connect());
    for (const statement of statements.split(/(?<=;)\n/)) if (statement.trim() !== '') await client.query(statement);
    await client.end();
  }
}
