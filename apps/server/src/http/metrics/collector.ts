import { setTimeout } from 'node:timers/promises';
import type { Store, StoreStatus } from '@tagsmith/store';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { StoreGauges } from './store-gauges.ts';

/** How long the database may take to say how it is, in milliseconds; who collects gives up after ten seconds. */
const patience = 2_000;

/** What is known of the process and of its store. */
export class Collector {
  readonly #store: Store;
  readonly #registry = new Registry();
  readonly #gauges = new StoreGauges(this.#registry);
  #asked: Promise<StoreStatus> | undefined;

  constructor(store: Store) {
    this.#store = store;
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** In Prometheus's text format. `onError` is told why there is nothing of the store. */
  async toText(onError: (error: unknown) => void): Promise<string> {
    let status: StoreStatus | undefined;
    try {
      status = await Promise.race([this.#ask(), timeout()]);
    } catch (error) {
      onError(error);
    }
    this.#gauges.set(status);
    return this.#registry.metrics();
  }

  /** Asks once at a time: a database that hangs would keep a connection for each who asks. */
  #ask(): Promise<StoreStatus> {
    this.#asked ??= this.#store.status().finally(() => {
      this.#asked = undefined;
    });
    return this.#asked;
  }
}

async function timeout(): Promise<never> {
  await setTimeout(patience, undefined, { ref: false });
  throw new Error(`The database did not say within ${patience} ms how it is.`);
}
