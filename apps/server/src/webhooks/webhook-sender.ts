import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Engine } from '@tagsmith/application';
import type { Account } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import type { FastifyBaseLogger } from 'fastify';
import type { WebhookCounts } from '../http/metrics/webhook-counts.ts';
import { systemContext } from '../system-context.ts';
import { sendToWebhook } from './send-to-webhook.ts';

/** From one look at what there is to send to the next: at least, where there is no webhook, and though nothing was written. */
const pace = 100;
const paceOfNone = 1_000;
const idle = 5_000;
/** A look takes this part of the time at most, however many accounts there are. */
const share = 20;
/** When to look again after the database did not answer. */
const pause = 1_000;
/** How long a stop waits for answers, and then for the database. */
const patience = 5_000;
const farewell = 1_000;
/** Webhooks that are sent to at once; the others wait for their turn. */
const mostAtOnce = 100;

export interface SenderOptions {
  readonly store: Store;
  readonly engine: Engine;
  readonly log: FastifyBaseLogger;
  readonly counts: WebhookCounts;
}

/**
 * Sends what is written to the webhooks of all accounts. Each process over a database has one; of an account only one
 * process sends at a time.
 */
export class WebhookSender {
  readonly #store: Store;
  readonly #engine: Engine;
  readonly #log: FastifyBaseLogger;
  readonly #counts: WebhookCounts;
  readonly #holder = randomUUID();
  readonly #giveUp = new AbortController();
  /** What is being sent, by the id of the webhook. */
  readonly #sending = new Map<string, Promise<void>>();
  /** Accounts that this process has sent for, and is the sender of perhaps. */
  readonly #held = new Map<string, Account>();
  #news = Promise.withResolvers<void>();
  #isStopping = false;
  #looks = 0;
  #looking: Promise<void> | undefined;

  constructor({ store, engine, log, counts }: SenderOptions) {
    this.#store = store;
    this.#engine = engine;
    this.#log = log;
    this.#counts = counts;
  }

  start(): void {
    this.#looking = this.#keepLooking();
  }

  /** Waits for the answers that are on their way, some seconds at most, and leaves the rest to other processes. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#news.resolve();
    await this.#looking;
    const impatience = globalThis.setTimeout(() => this.#giveUp.abort(), patience);
    await Promise.all(this.#sending.values());
    clearTimeout(impatience);
    const ends = [...this.#held.values()].map((account) =>
      this.#engine.run('sending.end', systemContext(account), { holder: this.#holder }).catch(() => undefined),
    );
    await Promise.race([Promise.all(ends), setTimeout(farewell)]);
  }

  async #keepLooking(): Promise<void> {
    const unwatch = this.#store.watch(() => this.#news.resolve());
    while (!this.#isStopping) {
      this.#news = Promise.withResolvers();
      const begin = performance.now();
      const { nextAt, accounts } = await this.#look().catch(() => ({ nextAt: Date.now() + pause, accounts: 0 }));
      const rest = Math.max(accounts === 0 ? paceOfNone : pace, (performance.now() - begin) * share);
      const timer = globalThis.setTimeout(() => this.#news.resolve(), Math.max(0, nextAt - Date.now()));
      await this.#news.promise;
      clearTimeout(timer);
      if (!this.#isStopping) await setTimeout(rest);
    }
    unwatch();
  }

  /** Begins to send what there is to send. Resolves to when to look again, though nothing is written, and at how many. */
  async #look(): Promise<{ readonly nextAt: number; readonly accounts: number }> {
    let nextAt = Date.now() + idle;
    const accounts = await this.#store.accounts.listSending();
    // Each look begins with another account, so that none is always the last.
    const first = this.#looks++ % Math.max(1, accounts.length);
    for (const account of [...accounts.slice(first), ...accounts.slice(0, first)]) {
      const due = await this.#engine.run('sending.due', systemContext(account), { holder: this.#holder });
      for (const id of due.ids) if (!this.#sending.has(id)) this.#send(id, account);
      nextAt = Math.min(nextAt, due.nextAt ?? nextAt);
    }
    return { nextAt, accounts: accounts.length };
  }

  #send(webhookId: string, account: Account): void {
    if (this.#isStopping || this.#sending.size >= mostAtOnce) return;
    this.#held.set(account.id, account);
    const sent = sendToWebhook(webhookId, {
      engine: this.#engine,
      account,
      holder: this.#holder,
      signal: this.#giveUp.signal,
      isStopping: () => this.#isStopping,
      onOutcome: (sent) => {
        this.#counts.note(sent);
        if (sent.outcome === 'taken') this.#log.debug(sent, 'webhook took a message');
        else this.#log.warn(sent, 'webhook did not take a message');
      },
    })
      .catch((error: unknown) => {
        if (!this.#giveUp.signal.aborted) this.#log.error(error, 'sending to a webhook was broken off');
      })
      .finally(() => {
        this.#sending.delete(webhookId);
        // What was written while it ended, and when to try again.
        this.#news.resolve();
      });
    this.#sending.set(webhookId, sent);
  }
}
