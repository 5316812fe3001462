/** What a key may do. Each scope includes the ones before it. */
export const scopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Whether a key with scope `held` may do what needs `needed`. */
export function allows(held: Scope, needed: Scope): boolean {
  return scopes.indexOf(held) >= scopes.indexOf(needed);
}

/** An API key without its secret: that is shown once, when the key is made. */
export interface ApiKey {
  /** UUID. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** The first characters of the key, so that a person can tell keys apart. */
  readonly hint: string;
  readonly scope: Scope;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** To the minute. */
  readonly lastUsedAt: string | null;
}
