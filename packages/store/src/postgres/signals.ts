import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Client, Notification } from 'pg';
import { connect } from './connection.ts';
import type { Committed } from './write-batch.ts';

/** What processes over one database tell each other: the keys of the accounts in which something was committed. */
export interface News {
  readonly accountKeys: readonly number[];
  /** Whether API keys were written. */
  readonly hasNewKeys: boolean;
  /** A position of the log behind which all of it is, where the process knows it. */
  readonly position?: string | undefined;
}

const channel = 'tagsmith';
/** What is committed within this time is told together: PostgreSQL delivers one notification after the other; milliseconds. */
const pace = 50;
/** A payload takes 8 000 bytes; of more accounts than this all are said to have news. */
const mostAccounts = 500;
const pauseToReconnect = 250;

/**
 * Tells other processes of commits, and hears of theirs. A notification is sent behind its commit and not with it, where
 * it would make commits wait for each other; so one may be lost, and who listens must also look by itself now and then.
 */
export class Signals {
  readonly #self = randomUUID();
  readonly #url: string;
  readonly #onNews: (news: News) => void;
  readonly #told = new Set<number>();
  #hasNewKeys = false;
  #position: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #client: Client | undefined;
  #closed = false;

  /** `onNews` must not throw. */
  constructor(url: string, onNews: (news: News) => void) {
    this.#url = url;
    this.#onNews = onNews;
    this.#keepListening();
  }

  /** Whether news of other processes comes in now. */
  get isListening(): boolean {
    return this.#client !== undefined;
  }

  tell({ accountKeys, hasNewKeys, position }: Committed): void {
    for (const accountKey of accountKeys) this.#told.add(accountKey);
    this.#hasNewKeys ||= hasNewKeys;
    this.#position = position;
    if (hasNewKeys) this.#send();
    else this.#timer ??= globalThis.setTimeout(() => this.#send(), pace).unref();
  }

  async close(): Promise<void> {
    this.#send();
    this.#closed = true;
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#told.size === 0) return;
    const accountKeys = this.#told.size > mostAccounts ? [] : [...this.#told];
    const news: News = { accountKeys, hasNewKeys: this.#hasNewKeys, position: this.#position };
    const payload = JSON.stringify({ from: this.#self, ...news });
    this.#told.clear();
    this.#hasNewKeys = false;
    this.#client?.query('SELECT pg_notify($1, $2)', [channel, payload]).catch(() => undefined);
  }

  async #keepListening(): Promise<void> {
    for (let isBack = false; !this.#closed; ) {
      try {
        const lost = Promise.withResolvers<void>();
        const client = await connect(this.#url, () => lost.resolve());
        client.on('end', () => lost.resolve());
        client.on('notification', (notification) => this.#hear(notification));
        await client.query(`LISTEN ${channel}`);
        if (this.#closed) {
          await client.end();
          return;
        }
        this.#client = client;
        // Whatever was told while nobody listened was not heard.
        if (isBack) this.#onNews({ accountKeys: [], hasNewKeys: true });
        await lost.promise;
        isBack = true;
        this.#client = undefined;
        this.#onNews({ accountKeys: [], hasNewKeys: true });
      } catch {
        await setTimeout(pauseToReconnect, undefined, { ref: false });
      }
    }
  }

  #hear({ payload }: Notification): void {
    const news = JSON.parse(payload ?? '{}') as News & { readonly from: string };
    if (news.from !== this.#self) this.#onNews(news);
  }
}
