import type { SetupTokens } from '../port/setup-tokens.ts';
import type { ReadPool } from './read-pool.ts';
import { statement } from './statement.ts';

const insert = statement('INSERT INTO setup_token (hash, created_at) VALUES ($1, $2)');
const forgetOld = statement(`
  DELETE FROM setup_token
  WHERE created_at < (SELECT created_at FROM setup_token ORDER BY created_at DESC LIMIT 1 OFFSET 15)`);
const forget = statement('DELETE FROM setup_token WHERE hash = $1');
const select = statement<{ readonly created_at: number }>('SELECT created_at FROM setup_token WHERE hash = $1');

export function createSetupTokens(pool: ReadPool): SetupTokens {
  return {
    keep: (hash, at) =>
      pool.write(async (session) => {
        session.post(insert, [hash, at]);
        session.post(forgetOld, []);
      }),
    forget: (hash) => pool.write(async (session) => session.post(forget, [hash])),
    isKept: (hash) => pool.read(async (session) => (await session.row(select, [hash])) !== undefined),
  };
}
