import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Addresses, NodeAddress } from './addresses.ts';
import { BackgroundProcess, type SystemUser } from './background-process.ts';
import { deployedFile } from './deployed-file.ts';
import { deployedVariables } from './deployed-variables.ts';
import { commandOf, familyOf, signalAll } from './processes.ts';
import type { Programs } from './programs.ts';
import { restPassword, secrets } from './secrets.ts';

export interface NodeOptions {
  readonly address: NodeAddress;
  readonly addresses: Addresses;
  readonly programs: Programs;
  /** Where it keeps all that it has. */
  readonly folder: string;
  readonly user: SystemUser | undefined;
}

/** One machine of the cluster: a member of etcd, Patroni, and the PostgreSQL that Patroni starts. */
export class DatabaseNode {
  readonly name: string;
  readonly #options: NodeOptions;
  #etcd: BackgroundProcess | undefined;
  #patroni: BackgroundProcess | undefined;

  constructor(options: NodeOptions) {
    this.name = options.address.name;
    this.#options = options;
  }

  /** Address of Patroni's REST API. */
  get restUrl(): string {
    const { address, addresses } = this.#options;
    return `http://${address.own}:${addresses.ports.rest}`;
  }

  /** Writes what the node is configured by. */
  async prepare(): Promise<void> {
    const { folder, user } = this.#options;
    const config = join(folder, 'patroni.yml');
    await mkdir(folder, { mode: 0o700 });
    await writeFile(config, await this.#patroniConfig(), { mode: 0o600 });
    if (user === undefined) return;
    for (const path of [folder, config]) await chown(path, user.uid, user.gid);
  }

  /** Starts what does not run; as a machine does that comes up again. */
  async start(): Promise<void> {
    const { programs, folder, user } = this.#options;
    const env = { PATH: `${programs.postgres}:/usr/bin:/bin`, LANG: 'C.UTF-8', HOME: folder };
    if (this.#etcd === undefined || this.#etcd.hasEnded) {
      const variables = { ...env, ...(await this.#etcdVariables()) };
      const log = join(folder, 'etcd.log');
      this.#etcd = new BackgroundProcess({ program: programs.etcd, args: [], env: variables, log, user });
    }
    if (this.#patroni === undefined || this.#patroni.hasEnded) {
      const args = [join(folder, 'patroni.yml')];
      const log = join(folder, 'patroni.log');
      this.#patroni = new BackgroundProcess({ program: programs.patroni, args, env, log, user });
    }
  }

  /** As a machine that loses its power: everything ends at once. */
  async killWhole(): Promise<void> {
    const postgres = await this.#postgresFamily();
    await Promise.all([this.#patroni?.kill(), this.#etcd?.kill(), signalAll(postgres, 'SIGKILL')]);
  }

  /** Only PostgreSQL's first process, which its others follow. */
  async killPostmaster(): Promise<void> {
    signalAll((await this.#postgresFamily()).slice(0, 1), 'SIGKILL');
  }

  /** As a machine that hangs: its connections stay, and nothing answers. */
  async freeze(): Promise<void> {
    signalAll(await this.#postgresFamily(), 'SIGSTOP');
    this.#patroni?.signal('SIGSTOP');
    this.#etcd?.signal('SIGSTOP');
  }

  async thaw(): Promise<void> {
    this.#etcd?.signal('SIGCONT');
    signalAll(await this.#postgresFamily(), 'SIGCONT');
    this.#patroni?.signal('SIGCONT');
  }

  /** PostgreSQL stands outside Patroni's processes; it is found by the file in its folder, and must be of that folder. */
  async #postgresFamily(): Promise<readonly number[]> {
    const file = join(this.#dataFolder, 'postmaster.pid');
    const processId = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
    if (!(processId > 0) || !commandOf(processId).includes(this.#dataFolder)) return [];
    return familyOf(processId);
  }

  get #dataFolder(): string {
    return join(this.#options.folder, 'data');
  }

  #etcdVariables(): Promise<Readonly<Record<string, string>>> {
    const { address, folder } = this.#options;
    return deployedVariables('etcd.env', {
      ...this.#places(['etcd', '2379'], ['etcdPeer', '2380']),
      '/var/lib/etcd/tagsmith': join(folder, 'etcd'),
      THIS_NAME: address.name,
      THIS_ADDRESS: address.own,
    });
  }

  async #patroniConfig(): Promise<string> {
    const { address, addresses, programs, folder } = this.#options;
    return deployedFile('patroni.yml', {
      'connect_address: THIS_ADDRESS:5432': `connect_address: ${address.link}:${addresses.ports.postgres}`,
      ...this.#places(['etcd', '2379'], ['rest', '8008'], ['postgres', '5432']),
      '/var/lib/postgresql/15/tagsmith': this.#dataFolder,
      '/usr/lib/postgresql/15/bin': programs.postgres,
      '/var/lib/postgresql/patroni.pgpass': join(folder, 'pgpass'),
      '/var/run/postgresql': folder,
      '10.0.0.0/24': '127.0.0.0/8',
      // Three of them share this machine.
      'shared_buffers: 2GB': 'shared_buffers: 128MB',
      'effective_cache_size: 6GB': 'effective_cache_size: 512MB',
      THIS_NAME: address.name,
      THIS_ADDRESS: address.own,
      CHANGE_REST: restPassword,
      ...secrets,
    });
  }

  #places(...ports: readonly (readonly [keyof Addresses['ports'], string])[]): Record<string, string> {
    const { addresses } = this.#options;
    const replaced = ports.map(([name, deployed]) => [`:${deployed}`, `:${addresses.ports[name]}`]);
    const hosts = addresses.nodes.map(({ deployed, own }) => [deployed, own]);
    return Object.fromEntries([...replaced, ...hosts]);
  }
}
