import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DriveOrder, Measured } from './order.ts';

const driver = fileURLToPath(new URL('driver.ts', import.meta.url));

/** Drives servers for some seconds, or with so many requests, with autocannon in a process of its own. */
export async function driveWithAutocannon(order: DriveOrder): Promise<Measured> {
  const running = promisify(execFile)(process.execPath, [driver], {
    // Making the requests and waiting for the last answers take their time too; a driver that hangs must not.
    timeout: (order.seconds + 60) * 1_000 + (order.requests ?? 0) * 10,
  });
  running.child.stdin?.end(JSON.stringify(order));
  const { stdout } = await running;
  return JSON.parse(stdout) as Measured;
}
