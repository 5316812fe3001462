import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { databaseUrlOf } from './folder.ts';

/** The entry of the command line. */
export const main = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));

type Variables = Readonly<Record<string, string>>;

function variablesFor(folder: string, variables: Variables = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, PORT: '0', DATABASE_URL: databaseUrlOf(folder), ...variables };
}

/** One run of the command line, to its end. `exitCode` other than 0 is an answer too. */
export async function runCli(
  folder: string,
  args: readonly string[],
  variables?: Variables,
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const options = { env: variablesFor(folder, variables), maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...args], options);
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, stdout, stderr };
  }
}

/** A command with `--json` that must work, and what it printed. */
export async function runJson<Result>(folder: string, args: readonly string[]): Promise<Result> {
  const { exitCode, stdout, stderr } = await runCli(folder, [...args, '--json']);
  if (exitCode !== 0) throw new Error(`tagsmith ${args.join(' ')} ended with ${exitCode}: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

export interface ServerProcess {
  readonly url: string;
  /** Null unless this was the first start on the folder. */
  readonly firstKey: string | null;
  /** Where the first owner is made; null once there is one. */
  readonly setupUrl: string | null;
  readonly folder: string;
  readonly child: ChildProcess;
  /** What the process wrote to standard error so far. */
  log(): string;
  /** Ends the process with a signal and resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the command line as a process that is left running. */
export function spawnCli(folder: string, args: readonly string[], variables?: Variables) {
  return spawn(process.execPath, [main, ...args], { env: variablesFor(folder, variables) });
}

/** Starts the real server as a process of its own on a free port. */
export async function startServer(folder: string, variables?: Variables): Promise<ServerProcess> {
  const child = spawnCli(folder, ['serve', '--json'], variables);
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const exited = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(([code]) => Promise.reject(new Error(`The server ended with ${code}: ${log}`))),
  ]);
  const { url, firstKey, setupUrl } = JSON.parse(line) as Pick<ServerProcess, 'url' | 'firstKey' | 'setupUrl'>;
  return {
    url,
    firstKey,
    setupUrl,
    folder,
    child,
    log: () => log,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}
