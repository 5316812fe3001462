import { sendingDueInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

export interface SendingDue {
  /** Ids of webhooks for which something waits that may be sent now. */
  readonly ids: readonly string[];
  /** When to ask again though nothing was written, in milliseconds since the epoch; null where only a write makes work. */
  readonly nextAt: number | null;
}

/** What a process has to send in this account: nothing while another one sends. */
export const sendingDue = readVerb({
  scope: 'admin',
  isLookup: true,
  input: sendingDueInput,
  run: async (tx, { now }, { holder }): Promise<SendingDue> => {
    const last = await tx.changes.lastSequence();
    const waiting = (await tx.webhooks.list()).filter(
      ({ pausedAt, delivered }) => pausedAt === null && delivered < last,
    );
    if (waiting.length === 0) return { ids: [], nextAt: null };
    const sender = await tx.webhooks.findSender();
    if (sender !== undefined && sender.holder !== holder && sender.until > now)
      return { ids: [], nextAt: sender.until };
    const later = waiting.filter(({ nextAttemptAt }) => nextAttemptAt > now);
    return {
      ids: waiting.flatMap(({ id, nextAttemptAt }) => (nextAttemptAt > now ? [] : [id])),
      nextAt: later.length === 0 ? null : Math.min(...later.map(({ nextAttemptAt }) => nextAttemptAt)),
    };
  },
});
