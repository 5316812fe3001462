import { sendingHoldInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { isSender } from './sender-lease.ts';

/** To be called again and again by a process that waits for an answer. */
export const holdSending = writeVerb({
  scope: 'admin',
  input: sendingHoldInput,
  run: async (tx, { now }, { holder }) => ({ isHeld: await isSender(tx, holder, now) }),
});
