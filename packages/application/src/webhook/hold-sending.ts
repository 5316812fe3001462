import { sendingEndInput, sendingHoldInput } from '@tagsmith/schema';
import type { WriteTx } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';

/** A process that says nothing for so long sends no more: another one may. Milliseconds. */
const leaseTime = 6_000;

/** Whether the process is the account's only sender, for a while from `now`. */
export function isSender(tx: WriteTx, holder: string, now: number): Promise<boolean> {
  return tx.webhooks.holdSending({ holder, now, until: now + leaseTime });
}

/** To be called again and again by a process that waits for an answer. */
export const holdSending = writeVerb({
  scope: 'admin',
  input: sendingHoldInput,
  run: async (tx, { now }, { holder }) => ({ isHeld: await isSender(tx, holder, now) }),
});

/** Lets another process send at once. */
export const endSending = writeVerb({
  scope: 'admin',
  input: sendingEndInput,
  run: async (tx, _context, { holder }) => {
    await tx.webhooks.endSending(holder);
    return {};
  },
});
