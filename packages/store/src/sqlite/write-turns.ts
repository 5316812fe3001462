const next = 0;
const serving = 1;

/**
 * Who writes after whom, among the threads of one process that have one file open: a lock of numbered tickets in memory
 * that they share. SQLite's own lock is polled by those who wait, so a thread that always has work would never let them
 * in; here each waits for those before it and for nobody else.
 */
export class WriteTurns {
  /** Memory for the threads to share: each makes its own `WriteTurns` over it. */
  static newMemory(): SharedArrayBuffer {
    return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  }

  readonly #tickets: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.#tickets = new Int32Array(memory);
  }

  /** Resolves when it is the caller's turn; undefined when it is at once. Whoever has the turn must `pass` it on. */
  take(): Promise<void> | undefined {
    const ticket = Atomics.add(this.#tickets, next, 1);
    return Atomics.load(this.#tickets, serving) === ticket ? undefined : this.#waitFor(ticket);
  }

  pass(): void {
    Atomics.add(this.#tickets, serving, 1);
    Atomics.notify(this.#tickets, serving);
  }

  async #waitFor(ticket: number): Promise<void> {
    // Who waits for memory alone does not keep a thread alive, and a thread that ends never passes its turn on.
    const alive = setInterval(() => {}, 60_000);
    try {
      for (;;) {
        const now = Atomics.load(this.#tickets, serving);
        if (now === ticket) return;
        await Atomics.waitAsync(this.#tickets, serving, now).value;
      }
    } finally {
      clearInterval(alive);
    }
  }
}
