/** Tokens of the links with which the first user is made. Each process over a database makes one, and all of them are good at each. */
export interface SetupTokens {
  /** Keeps a token by its SHA-256, made at `at` (ms since the epoch); of all that were kept only the newest sixteen stay. */
  keep(hash: Uint8Array, at: number): Promise<void>;
  forget(hash: Uint8Array): Promise<void>;
  isKept(hash: Uint8Array): Promise<boolean>;
}
