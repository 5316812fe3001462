const next = 0;
const serving = 1;
const waiting = 2;

/**
 * Who writes after whom, among the threads of one process that have one file open: a lock of numbered tickets in memory
 * that they share. SQLite's own lock is polled by those who wait, so a thread that always has work would never let them
 * in; here each waits for those before it and for nobody else. Beside the tickets the threads count the writes that wait.
 */
export class WriteTurns {
  /** Memory for the threads to share: each makes its own `WriteTurns` over it. */
  static newMemory(): SharedArrayBuffer {
    return new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
  }

  readonly #tickets: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.#tickets = new Int32Array(memory);
  }

  /** Whether somebody has the turn. */
  get isTaken(): boolean {
    return Atomics.load(this.#tickets, next) !== Atomics.load(this.#tickets, serving);
  }

  /** How many writes wait, of all threads. */
  get waiting(): number {
    return Atomics.load(this.#tickets, waiting);
  }

  /** Says that so many more writes wait, or fewer. */
  noteWaiting(change: number): void {
    Atomics.add(this.#tickets, waiting, change);
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
