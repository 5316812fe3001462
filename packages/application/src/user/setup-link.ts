import type { Store } from '@tagsmith/store';
import { hashSecretToken, newSecretToken } from '../secret-token.ts';

/** The token of the link that this process prints as long as there is no user. */
export class SetupLink {
  readonly #store: Store;
  #token: Promise<string> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Undefined once there is a user. */
  async findToken(): Promise<string | undefined> {
    if (await this.#store.users.exist()) return undefined;
    this.#token ??= this.#newToken();
    return this.#token;
  }

  /** Makes the link good for nothing, here and elsewhere: to be called when the process ends. */
  async withdraw(): Promise<void> {
    if (this.#token !== undefined) await this.#store.setupTokens.forget(hashSecretToken(await this.#token));
  }

  async #newToken(): Promise<string> {
    const token = newSecretToken();
    await this.#store.setupTokens.keep(hashSecretToken(token), Date.now());
    return token;
  }
}
