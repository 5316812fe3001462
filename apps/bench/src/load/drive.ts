import { driveWithAutocannon } from './drive-with-autocannon.ts';
import type { DriveOrder, Measured } from './order.ts';
import { driveWithWrk } from './wrk/drive-with-wrk.ts';
import { wrkVersion } from './wrk/wrk-version.ts';

/** Drives a server from a process of its own. @throws when a request was refused or lost: such a figure means nothing */
export async function drive(order: DriveOrder): Promise<Measured> {
  const measured = await (isForWrk(order) ? driveWithWrk(order) : driveWithAutocannon(order));
  if (measured.failures === 0) return measured;
  throw new Error(`${measured.failures} requests of ${order.scenario} at ${order.connections} connections failed.`);
}

/** It drives for whole seconds, and can't be told to send so many requests. */
function isForWrk({ seconds, requests }: DriveOrder): boolean {
  return wrkVersion !== undefined && requests === undefined && Number.isInteger(seconds);
}
