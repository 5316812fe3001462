import { StoreError } from '../store-error.ts';
import type { ReadPool } from './read-pool.ts';
import { statement } from './statement.ts';
import { isUuid } from './uuid.ts';

const select = statement<{ readonly id: number }>('SELECT id FROM account WHERE uid = $1');

/** The whole-number keys of accounts by their UUIDs. Accounts are never deleted, so what was found once holds. */
export class AccountKeys {
  readonly #pool: ReadPool;
  readonly #known = new Map<string, number>();
  /** Whoever asks for the same key meanwhile waits for the same answer, and so keeps its turn. */
  readonly #asked = new Map<string, Promise<number>>();

  constructor(pool: ReadPool) {
    this.#pool = pool;
  }

  /** The key, if it was found before. */
  known(accountId: string): number | undefined {
    return this.#known.get(accountId);
  }

  /** @throws StoreError `unknown_account`, `unavailable` */
  find(accountId: string): Promise<number> {
    const asked = this.#asked.get(accountId) ?? this.#read(accountId).finally(() => this.#asked.delete(accountId));
    this.#asked.set(accountId, asked);
    return asked;
  }

  async #read(accountId: string): Promise<number> {
    const row = isUuid(accountId) ? await this.#pool.read((session) => session.row(select, [accountId])) : undefined;
    if (row === undefined) throw new StoreError('unknown_account', `There is no account ${accountId}.`);
    this.#known.set(accountId, row.id);
    return row.id;
  }
}
