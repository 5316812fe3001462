import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a script of this folder as a process of its own. */
export function startProcess(script: string, inputs: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...inputs]);
}

/** Waits for a process to end. @throws with what it said on standard error unless it ended well */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The process ended with ${code}: ${said}`);
}
