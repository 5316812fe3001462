import { type Account, type Change, limits } from '@tagsmith/core';
import { messageNextInput } from '@tagsmith/schema';
import type { ReadTx, WebhookRecord } from '@tagsmith/store';
import { readVerb } from '../engine/verb.ts';

/** What is sent to a webhook at once: changes in the order in which they were committed. */
export interface Message {
  /**
   * The same whenever it is sent again, and so is its body. The time of its last change is in it: a database that was
   * brought back from a backup gives the same numbers to other changes.
   */
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly changes: number;
  /** The sequences behind which it begins, and up to which it goes. */
  readonly after: number;
  readonly through: number;
}

/** The next message of a webhook: the one that was begun, or of what waits; null where there is nothing to send. */
export const nextMessage = readVerb({
  scope: 'admin',
  input: messageNextInput,
  run: async (tx, { account }, { id }): Promise<{ readonly message: Message | null }> => {
    const webhook = await tx.webhooks.find(id);
    if (webhook === undefined || webhook.pausedAt !== null) return { message: null };
    const changes = await nextChanges(tx, webhook);
    const last = changes.at(-1);
    if (last === undefined) return { message: null };
    const { url, secret, delivered: after } = webhook;
    const { sequence: through, at } = last;
    const body = `{"type":"changes","timestamp":"${at}","data":{"account":${nameOf(account)},"changes":[${changes
      .map(({ text }) => text)
      .join(',')}]}}`;
    const messageId = `msg_${id}_${through}_${Date.parse(at)}`;
    return { message: { id: messageId, url, secret, body, changes: changes.length, after, through } };
  },
});

/** More than any version has put into one message. */
const mostBegun = 1_000;

interface Written {
  readonly sequence: number;
  readonly at: string;
  readonly text: string;
}

async function nextChanges(tx: ReadTx, { delivered, sending }: WebhookRecord): Promise<readonly Written[]> {
  // A message that was begun is all that it was, also where a message may hold less by now.
  const limit = sending === null ? limits.messageChanges : Math.min(sending - delivered, mostBegun);
  const { items } = await tx.changes.follow({ after: delivered, limit });
  const written = items.map(write);
  if (sending !== null) return written.filter(({ sequence }) => sequence <= sending);
  return written.slice(0, countThatFit(written));
}

/** How many make one message; the first one does, however large it is. */
function countThatFit(changes: readonly Written[]): number {
  let bytes = 0;
  const over = changes.findIndex(({ text }, index) => {
    bytes += Buffer.byteLength(text);
    return bytes > limits.messageBytes && index > 0;
  });
  return over === -1 ? changes.length : over;
}

function write(change: Change): Written {
  return { sequence: change.sequence, at: change.at, text: JSON.stringify(change) };
}

function nameOf({ id, name }: Account): string {
  return JSON.stringify({ id, name });
}
