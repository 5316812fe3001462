import { createHash } from 'node:crypto';
import type { TransferSource } from '@tagsmith/store';

/** Says which database it is, whatever its address: by its kind and the ids of its accounts. */
export async function sourceIdOf(source: TransferSource): Promise<string> {
  const hash = createHash('sha256').update(source.store);
  for await (const { records } of source.pages('account')) {
    hash.update(records.map(({ id }) => id).join(''));
  }
  return hash.digest('hex');
}
