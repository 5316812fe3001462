import type { WriteTx } from '@tagsmith/store';

/** A process that says nothing for so long sends no more: another one may. Milliseconds. */
const leaseTime = 6_000;

/** Whether the process is the account's only sender, for a while from `now`. */
export function isSender(tx: WriteTx, holder: string, now: number): Promise<boolean> {
  return tx.webhooks.holdSending({ holder, now, until: now + leaseTime });
}
