import { type TransferSource, transferKinds } from '@tagsmith/store';

/** How many records a database holds, of all kinds together. */
export async function countRecords(source: TransferSource): Promise<number> {
  let count = 0;
  for (const kind of transferKinds) count += await source.count(kind);
  return count;
}
