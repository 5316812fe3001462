import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The programs of a cluster, where they are on this machine. */
export interface Programs {
  readonly etcd: string;
  readonly patroni: string;
  readonly haproxy: string;
  /** The folder of PostgreSQL's own programs. */
  readonly postgres: string;
  /** What each says of its version, for the report. */
  readonly versions: string;
}

const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const debianPostgres = '/usr/lib/postgresql';

/** @throws Error with one sentence that says what to install */
export async function findPrograms(): Promise<Programs> {
  const [etcd, patroni, haproxy, postgres] = await Promise.all([
    findIn(folders, 'etcd'),
    findIn(folders, 'patroni'),
    findIn(folders, 'haproxy'),
    findPostgres(),
  ]);
  if (etcd === undefined || patroni === undefined || haproxy === undefined || postgres === undefined) {
    throw new Error(
      'Install what is missing first: apt-get install --no-install-recommends patroni etcd-server haproxy postgresql',
    );
  }
  const outputs = await Promise.all([
    firstLine(join(postgres, 'postgres'), '--version'),
    firstLine(patroni, '--version'),
    firstLine(etcd, '--version'),
    firstLine(haproxy, '-v'),
  ]);
  return { etcd, patroni, haproxy, postgres, versions: outputs.join(', ') };
}

/** The newest that Debian's folder has. */
async function findPostgres(): Promise<string | undefined> {
  const versions = await readdir(debianPostgres).catch(() => []);
  const newest = versions.filter((version) => /^\d+$/.test(version)).sort((a, b) => Number(b) - Number(a));
  const found = await findIn(
    newest.map((version) => join(debianPostgres, version, 'bin')),
    'postgres',
  );
  return found?.slice(0, -'/postgres'.length);
}

async function findIn(paths: readonly string[], name: string): Promise<string | undefined> {
  for (const path of paths) {
    const program = join(path, name);
    if (
      await access(program, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return program;
  }
  return undefined;
}

async function firstLine(program: string, flag: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [flag]);
  return (
    stdout
      .split('\n')[0]
      ?.replace(/ - http.*$/, '')
      .trim() ?? ''
  );
}
