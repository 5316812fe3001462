/** A person who signs in. */
export interface User {
  /** UUID. */
  readonly id: string;
  /** As it was written; no two users share one, compared by `emailKey()`. */
  readonly email: string;
  readonly name: string | null;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
}

/** What a person is called where one text must do, as in the history. */
export function displayName({ name, email }: Pick<User, 'name' | 'email'>): string {
  return name ?? email;
}
