import { sendingEndInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';

/** Lets another process send at once. */
export const endSending = writeVerb({
  scope: 'admin',
  input: sendingEndInput,
  run: async (tx, _context, { holder }) => {
    await tx.webhooks.endSending(holder);
    return {};
  },
});
