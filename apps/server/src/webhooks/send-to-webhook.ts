import { setTimeout } from 'node:timers/promises';
import type { Engine, Message } from '@tagsmith/application';
import { type Account, limits } from '@tagsmith/core';
import { systemContext } from '../system-context.ts';
import { type Outcome, postMessage } from './post-message.ts';

/** How often a process says that it is there still, while it waits for an answer; milliseconds. */
const heartbeat = 2_000;
/** The least time from one message that is not full to the next, so that what is written in between goes together. */
const pace = 100;
/** So many messages are sent before others get their turn. */
const turn = 50;

export interface SendingOptions {
  readonly engine: Engine;
  readonly account: Account;
  /** The name of this process as a sender. */
  readonly holder: string;
  /** Gives up what is under way. */
  readonly signal: AbortSignal;
  /** Whether to end behind the message that is under way. */
  isStopping(): boolean;
  onOutcome(
    outcome: Outcome & { readonly webhookId: string; readonly message: string; readonly changes: number },
  ): void;
}

/**
 * Sends to one webhook what waits for it, message by message in the order of the log, until there is nothing left, one
 * fails, another process sends, or it is another webhook's turn.
 * @throws DomainError `unavailable`; what the signal is aborted with
 */
export async function sendToWebhook(webhookId: string, options: SendingOptions): Promise<void> {
  const { engine, account, holder, isStopping, onOutcome } = options;
  for (let sent = 0; sent < turn && !isStopping(); sent++) {
    const { message } = await engine.run('message.next', systemContext(account), { id: webhookId });
    if (message === null) return;
    const place = { holder, id: webhookId, after: message.after, through: message.through };
    const { isBegun } = await engine.run('message.begin', systemContext(account), place);
    if (!isBegun) return;
    const rest = setTimeout(message.changes < limits.messageChanges ? pace : 0);
    const outcome = await postHolding(message, options);
    onOutcome({ ...outcome, webhookId, message: message.id, changes: message.changes });
    const { isSettled } = await engine.run('message.settle', systemContext(account), { ...place, ...outcome });
    if (!isSettled || outcome.outcome !== 'taken') return;
    await rest;
  }
}

async function postHolding(message: Message, { engine, account, holder, signal }: SendingOptions): Promise<Outcome> {
  // What fails here is met again by what is written behind the answer.
  const hold = () => engine.run('sending.hold', systemContext(account), { holder }).catch(() => undefined);
  const beats = setInterval(hold, heartbeat);
  try {
    return await postMessage(message, signal);
  } finally {
    clearInterval(beats);
  }
}
