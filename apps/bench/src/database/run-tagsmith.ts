import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { environmentFor, tagsmithMain } from '../tagsmith.ts';

/** Runs one command to its end, and resolves to the JSON that it printed. */
export async function runTagsmith(databaseUrl: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [tagsmithMain, ...args, '--json'], {
    env: environmentFor(databaseUrl),
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
