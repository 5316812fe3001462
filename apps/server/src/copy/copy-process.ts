import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.js', import.meta.url));

export interface CopyProcess {
  readonly process: ChildProcess;
  /** Resolves when it has ended; the code is null for one that was killed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>;
}

/** Starts `tagsmith copy` as a process of its own. */
export function startCopy(...options: readonly string[]): CopyProcess {
  const child = spawn(process.execPath, [main, 'copy', ...options]);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<Awaited<CopyProcess['ended']>>();
  child.on('error', reject);
  child.on('close', (code) => resolve({ code, output, errors }));
  return { process: child, ended };
}
