import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SystemUser } from './background-process.ts';

/** Who PostgreSQL runs as: it refuses root, so that root takes the user of Debian's package; anybody else stays. */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(['-u', '-g'].map(idOfPostgres));
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

async function idOfPostgres(flag: string): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [flag, 'postgres']);
  return Number(stdout);
}
