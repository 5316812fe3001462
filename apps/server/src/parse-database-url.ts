/** Where a database is; `name` is fit to be shown: it has no password. */
export type DatabaseUrl =
  | { readonly kind: 'sqlite'; readonly file: string; readonly name: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly name: string };

/** What a text must be that names a database on a server, or any, for the sentence that refuses another. */
export const databaseOnServer =
  'a PostgreSQL database, such as postgres://user:password@host:5432/tagsmith, with any of @ : / ? # % in the password percent-encoded';
export const anyDatabase = `a SQLite file, such as file:./data/tagsmith.db, or ${databaseOnServer}`;

/** The database that a text names; undefined when it names none. */
export function parseDatabaseUrl(text: string): DatabaseUrl | undefined {
  if (/^file:./.test(text)) return { kind: 'sqlite', file: text.slice('file:'.length), name: text };
  const url = /^postgres(ql)?:\/\//.test(text) ? URL.parse(text) : null;
  // A password that is not encoded may end the host too early; then there is more than a name behind the slash.
  if (url === null || !/^\/[^/@]+$/.test(url.pathname) || !isEncoded(text)) return undefined;
  return { kind: 'postgres', url: text, name: `${url.protocol}//${url.host}${url.pathname}` };
}

/** What a refusal may show of a text: a password may be in it, wherever it went wrong, so only the beginning. */
export function beginningOf(text: string): string {
  const [beginning = ''] = /^(?:[a-z]+:(?:\/\/)?)?/.exec(text) ?? [];
  return text === beginning ? text : `${beginning}…`;
}

function isEncoded(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
