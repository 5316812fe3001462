import { CopyError } from './copy-error.ts';

/** Where a database is; `name` is fit to be shown: it has no password. */
export type DatabaseUrl =
  | { readonly kind: 'sqlite'; readonly file: string; readonly name: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly name: string };

/**
 * Reads what an option says of a database.
 * @throws CopyError, which does not show it: it may hold a password
 */
export function databaseUrl(option: string): (text: string) => DatabaseUrl {
  return (text) => {
    const file = /^file:(.+)$/.exec(text)?.[1];
    if (file !== undefined) return { kind: 'sqlite', file, name: text };
    const url = /^postgres(ql)?:\/\//.test(text) ? URL.parse(text) : null;
    if (url !== null && /^\/[^/@]+$/.test(url.pathname)) {
      return { kind: 'postgres', url: text, name: `${url.protocol}//${url.host}${url.pathname}` };
    }
    throw new CopyError(
      `${option} must be a SQLite file, such as file:./data/tagsmith.db, or a PostgreSQL database, such as postgres://user:password@host/tagsmith, with any of @ : / ? # % in the password percent-encoded.`,
    );
  };
}
