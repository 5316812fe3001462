import type { Store } from '../port/store.ts';

/**
 * Remembers which methods of a store and of its transactions there are, and which of them somebody took to call.
 * What a transaction reads by is the same whether it writes or not.
 */
export class CallLog {
  readonly #offered = new Set<string>();
  readonly #taken = new Set<string>();

  get neverCalled(): readonly string[] {
    return [...this.#offered].filter((name) => !this.#taken.has(name));
  }

  watch(store: Store): Store {
    const watched = this.#watch('store', store);
    return this.#watch('store', {
      ...watched,
      read: (accountId, fn) => watched.read(accountId, (tx) => fn(this.#watch('tx', tx))),
      write: (accountId, fn) => watched.write(accountId, (tx) => fn(this.#watch('tx', tx))),
    });
  }

  #watch<Target extends object>(name: string, target: Target): Target {
    this.#note(name, target);
    return new Proxy(target, {
      get: (of, key) => {
        const value: unknown = Reflect.get(of, key);
        if (typeof value === 'object' && value !== null) return this.#watch(`${name}.${String(key)}`, value);
        this.#taken.add(`${name}.${String(key)}`);
        return value;
      },
    });
  }

  #note(name: string, target: object): void {
    for (const [key, value] of Object.entries(target)) {
      if (typeof value === 'object') this.#note(`${name}.${key}`, value);
      else this.#offered.add(`${name}.${key}`);
    }
  }
}
