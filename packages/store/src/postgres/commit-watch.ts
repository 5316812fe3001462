/** Though nothing was heard, who watches looks again after this time: a signal may be lost; in milliseconds. */
const interval = 1_000;

/** Tells who wants to know that something may have been committed. */
export class CommitWatch {
  readonly #listeners = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  /** Calls `listener` until the function that this returns is called. */
  watch(listener: () => void): () => void {
    // A function of its own, so that a listener that watches twice is told twice and stopped once.
    const own = () => listener();
    this.#listeners.add(own);
    this.#timer ??= setInterval(() => this.announce(), interval).unref();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.close();
    };
  }

  announce(): void {
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    this.#listeners.clear();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
