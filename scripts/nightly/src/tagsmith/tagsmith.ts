import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BackgroundProcess } from '../cluster/background-process.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { deployedVariables } from '../cluster/deployed-variables.ts';
import { tagsmithPassword } from '../cluster/secrets.ts';
import { waitUntil } from '../cluster/wait-until.ts';
import type { Site } from '../load/site.ts';

const main = fileURLToPath(new URL('../../../../apps/server/dist/main.js', import.meta.url));

/** Two processes of the server behind HAProxy, configured as `deploy/tagsmith.env` says. */
export class Tagsmith {
  readonly site: Site;
  readonly #processes: readonly BackgroundProcess[];

  private constructor(site: Site, processes: readonly BackgroundProcess[]) {
    this.site = site;
    this.#processes = processes;
  }

  static async start(cluster: Cluster): Promise<Tagsmith> {
    const env = await environmentOf(cluster);
    // Both find an empty database at once: one of them makes the tables.
    const processes = cluster.addresses.tagsmith.map(
      (port) =>
        new BackgroundProcess({
          program: process.execPath,
          args: [main, 'serve', '--json'],
          env: { ...env, PORT: port },
          log: join(cluster.folder, `tagsmith-${port}.log`),
          user: undefined,
        }),
    );
    try {
      await Promise.all(cluster.addresses.tagsmith.map(ready));
      const account = 'Failover';
      await run(env, ['account', 'create', account]);
      const { stdout } = await run(env, ['keys', 'create', '--account', account, '--name', 'Load', '--json']);
      const { key } = JSON.parse(stdout) as { readonly key: string };
      return new Tagsmith({ url: cluster.tagsmithUrl, apiKey: key }, processes);
    } catch (error) {
      await Promise.all(processes.map((running) => running.kill()));
      throw error;
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((running) => running.kill()));
  }
}

async function environmentOf(cluster: Cluster): Promise<Record<string, string>> {
  const { primary, standby } = cluster.addresses.proxy;
  const variables = await deployedVariables('tagsmith.env', {
    CHANGE_TAGSMITH: tagsmithPassword,
    '127.0.0.1:5000': `127.0.0.1:${primary}`,
    '127.0.0.1:5001': `127.0.0.1:${standby}`,
  });
  return { ...variables, PATH: process.env.PATH ?? '', LOG_LEVEL: 'error' };
}

function ready(port: string): Promise<boolean> {
  return waitUntil(`Tagsmith on port ${port} is ready`, 30, async () => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
      return answer.ok || undefined;
    } catch {
      return undefined;
    }
  });
}

function run(env: Record<string, string>, args: readonly string[]) {
  return promisify(execFile)(process.execPath, [main, ...args], { env, timeout: 30_000 });
}
