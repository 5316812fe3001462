import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DriveOrder, Measured } from './order.ts';

const driver = fileURLToPath(new URL('driver.ts', import.meta.url));

/** Drives a server from a process of its own. @throws when a request was refused or lost: such a figure means nothing */
export async function drive(order: DriveOrder): Promise<Measured> {
  const running = promisify(execFile)(process.execPath, [driver], {
    // Making the requests and waiting for the last answers take their time too; a driver that hangs must not.
    timeout: (order.seconds + 60) * 1_000 + (order.requests ?? 0) * 10,
  });
  running.child.stdin?.end(JSON.stringify(order));
  const { stdout } = await running;
  const measured = JSON.parse(stdout) as Measured;
  if (measured.failures === 0) return measured;
  throw new Error(`${measured.failures} requests of ${order.scenario} at ${order.connections} connections failed.`);
}
