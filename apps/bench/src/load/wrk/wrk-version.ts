import { spawnSync } from 'node:child_process';

/** Which wrk this machine has, if it has one: `4.1.0`. */
export const wrkVersion: string | undefined = findVersion();

function findVersion(): string | undefined {
  // It tells its version and its usage, and ends with 1.
  const { stdout, error } = spawnSync('wrk', ['--version'], { encoding: 'utf8' });
  return error === undefined ? /^wrk (?:debian\/)?(\S+)/.exec(stdout)?.[1] : undefined;
}
