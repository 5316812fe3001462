/** The API key of an account, counted from 1: every request knows it without a look. `keyInSql` is the same. */
export function accountKey(account: number): string {
  return `nxr_live_bench${String(account).padStart(27, '0')}`;
}

export function keyInSql(account: string): string {
  return `'nxr_live_bench' || lpad((${account})::text, 27, '0')`;
}
