import type { SetupTokens } from '../port/setup-tokens.ts';
import type { Connections } from './accounts.ts';
import { prepare } from './prepare.ts';

export function createSetupTokens({ reader, writer, lane, commits }: Connections): SetupTokens {
  const insert = prepare<[Uint8Array, number]>(writer, 'INSERT INTO setup_token (hash, created_at) VALUES (?, ?)');
  const forgetOld = prepare<[]>(
    writer,
    `DELETE FROM setup_token
    WHERE created_at < (SELECT created_at FROM setup_token ORDER BY created_at DESC LIMIT 1 OFFSET 15)`,
  );
  const forget = prepare<[Uint8Array]>(writer, 'DELETE FROM setup_token WHERE hash = ?');
  const select = prepare<[Uint8Array], { readonly created_at: number }>(
    reader,
    'SELECT created_at FROM setup_token WHERE hash = ?',
  );
  return {
    keep: (hash, at) =>
      commits.write(async () => {
        insert.run(hash, at);
        forgetOld.run();
      }),
    forget: (hash) =>
      commits.write(async () => {
        forget.run(hash);
      }),
    isKept: (hash) => lane.read(async () => select.get(hash) !== undefined),
  };
}
