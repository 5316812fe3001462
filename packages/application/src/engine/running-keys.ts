import { DomainError } from '@tagsmith/core';
import type { EngineContext } from './context.ts';

/** The idempotency keys whose writes have begun and not ended. */
export class RunningKeys {
  readonly #running = new Set<string>();

  /** Runs a write while its key is held. @throws DomainError `conflict`, `idempotency_key_running` */
  async hold<Result>({ account, idempotency }: EngineContext, write: () => Promise<Result>): Promise<Result> {
    if (idempotency === undefined) return write();
    const held = `${account.id} ${idempotency.key}`;
    if (this.#running.has(held)) {
      const message = 'The first request with this idempotency key still runs; repeat this one in a moment.';
      throw new DomainError('conflict', 'idempotency_key_running', message);
    }
    this.#running.add(held);
    try {
      return await write();
    } finally {
      this.#running.delete(held);
    }
  }
}
