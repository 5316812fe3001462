import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { spawnCli } from '../harness/server-process.ts';

/** Starts the server as a person does, and resolves to what it prints once it is ready. It ends with the test. */
export async function printedStart(folder: string): Promise<string> {
  const child = spawnCli(folder, ['serve']);
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('Ctrl+C')) break;
  }
  return printed;
}
