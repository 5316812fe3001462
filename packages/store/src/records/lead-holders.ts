/** A lead that has what was looked for. */
export interface HolderRow {
  readonly key: string;
  readonly uid: string;
}

/** The ids of leads by what no two of them have. */
export function toHolders(rows: readonly HolderRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ key, uid }) => [key, uid]));
}

/** The ids of leads by what several may have. */
export function toGroupedHolders(rows: readonly HolderRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { key, uid } of rows) found.set(key, [...(found.get(key) ?? []), uid]);
  return found;
}
