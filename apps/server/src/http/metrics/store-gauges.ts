import type { StoreStatus } from '@tagsmith/store';
import { Gauge, type Registry } from 'prom-client';

/** What Prometheus is told of a store. Of one that does not answer only that. */
export class StoreGauges {
  readonly #up;
  readonly #info;
  readonly #connections;
  readonly #limit;
  readonly #waiting;
  readonly #lag;
  readonly #inUse;
  readonly #listening;
  readonly #size;
  readonly #clear: readonly (() => void)[];

  constructor(registry: Registry) {
    const clear: (() => void)[] = [];
    const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) => {
      const made = new Gauge<Label>({ name: `tagsmith_store_${name}`, help, labelNames, registers: [registry] });
      // One without labels is 0 until it is taken away.
      clear.push(labelNames.length === 0 ? () => made.remove() : () => made.reset());
      return made;
    };
    this.#up = gauge('up', 'Whether the database answers: 1 or 0.');
    this.#info = gauge('info', 'What the database is; always 1.', ['store', 'version', 'role']);
    this.#connections = gauge('connections', 'Connections of this process, by pool and by whether they are at work.', [
      'pool',
      'state',
    ]);
    this.#limit = gauge('connections_limit', 'How many connections a pool may have.', ['pool']);
    this.#waiting = gauge('waiting', 'Reads or writes of this process that wait for a connection.', ['pool']);
    this.#lag = gauge('replica_lag_seconds', 'How far the replica is behind, in seconds; none while it is not known.');
    this.#inUse = gauge('replica_in_use', 'Whether the replica is near enough to be read from: 1 or 0.');
    this.#listening = gauge('listening', 'Whether news of other processes come in: 1 or 0.');
    this.#size = gauge('size_bytes', 'Size of a SQLite database, and of the file of its log.', ['part']);
    this.#clear = clear;
  }

  /** Undefined for a store that does not answer. */
  set(status: StoreStatus | undefined): void {
    for (const clear of this.#clear) clear();
    this.#up.set(status === undefined ? 0 : 1);
    if (status === undefined) return;
    const { kind: store, version, role } = status;
    this.#info.set({ store, version, role }, 1);
    for (const [pool, use] of Object.entries(status.pools)) {
      if (use === null) continue;
      this.#connections.set({ pool, state: 'busy' }, use.busy);
      this.#connections.set({ pool, state: 'idle' }, use.connections - use.busy);
      this.#limit.set({ pool }, use.limit);
      this.#waiting.set({ pool }, use.waiting);
    }
    if (status.kind === 'sqlite') {
      this.#size.set({ part: 'database' }, status.databaseBytes);
      this.#size.set({ part: 'log' }, status.logBytes);
      return;
    }
    this.#listening.set(Number(status.isListening));
    if (status.replica === null) return;
    this.#inUse.set(Number(status.replica.isReadFrom));
    if (status.replica.lag !== null) this.#lag.set(status.replica.lag / 1_000);
  }
}
