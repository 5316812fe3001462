import { Client } from 'pg';
import { type LinkedTransaction, linkTransactions } from './link-transactions.ts';
import type { Recording } from './recording.ts';

/** How a repetition went. */
export interface Replayed {
  readonly milliseconds: number;
  /** Of the transactions that wrote in accounts, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

interface Progress {
  /** Resolves when the last statement has been sent. */
  readonly sent: PromiseWithResolvers<void>;
  readonly ended: PromiseWithResolvers<void>;
}

/**
 * Sends what was recorded to another database, which has to be as the recorded one was: the same statements with the same
 * values on as many connections, each as soon as the answers are there that it was sent after.
 */
export class Replay {
  readonly #url: string;
  readonly #clients = new Map<string, Client>();

  constructor(url: string) {
    this.#url = url;
  }

  /** `isSequential` where one request came after the other: then no transaction begins before the last one has ended. */
  async play(recordings: readonly Recording[], isSequential: boolean): Promise<Replayed> {
    const transactions = linkTransactions(recordings);
    const lanes = Map.groupBy(transactions, ({ connection }) => (isSequential ? '' : connection));
    await Promise.all(new Set(transactions.map(({ connection }) => connection)).values().map((one) => this.#open(one)));
    const progress = new Map(
      transactions.map((one): [LinkedTransaction, Progress] => [
        one,
        { sent: Promise.withResolvers(), ended: Promise.withResolvers() },
      ]),
    );
    const durations: number[] = [];
    const perform = async (transaction: LinkedTransaction) => {
      const { sent, ended } = progress.get(transaction) ?? {};
      for (const other of transaction.behind) {
        // Another process sees the end of a transaction in that it gets the lock, for which it waits in the database.
        await progress.get(other)?.[other.process === transaction.process ? 'ended' : 'sent'].promise;
      }
      const began = performance.now();
      await send(this.#clientOf(transaction), transaction, () => sent?.resolve());
      if (transaction.locks > 0) durations.push(performance.now() - began);
      ended?.resolve();
    };
    const start = performance.now();
    await Promise.all(
      lanes.values().map(async (lane) => {
        for (const transaction of lane) await perform(transaction);
      }),
    );
    const milliseconds = performance.now() - start;
    durations.sort((a, b) => a - b);
    const at = (share: number) => durations[Math.floor((durations.length - 1) * share)] ?? 0;
    return { milliseconds, p50: at(0.5), p99: at(0.99) };
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.values().map((client) => client.end()));
  }

  async #open(connection: string): Promise<void> {
    if (this.#clients.has(connection)) return;
    const client = new Client({ connectionString: this.#url, pipeline: true });
    this.#clients.set(connection, client);
    await client.connect();
  }

  #clientOf({ connection }: LinkedTransaction): Client {
    const client = this.#clients.get(connection);
    if (client === undefined) throw new Error('Each connection is opened first');
    return client;
  }
}

/** Resolves when the transaction has ended; one that only read is done before its COMMIT is answered. */
async function send(client: Client, { texts, statements }: LinkedTransaction, onSent: () => void): Promise<void> {
  const answers: Promise<unknown>[] = [];
  let isRead = false;
  for (const { text: place, values, after } of statements) {
    await answers[after - 1];
    const { name, text = '' } = texts[place] ?? {};
    isRead ||= /^BEGIN.* READ ONLY$/.test(text);
    const named = name === undefined ? { text } : { name, text };
    // pg writes no array of ours.
    answers.push(client.query({ ...named, values: values as unknown[] }));
  }
  onSent();
  await answers.at(isRead ? -2 : -1);
}
