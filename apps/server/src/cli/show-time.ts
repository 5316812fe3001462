/** A time for a column of a table: `2026-01-31 09:30` in UTC, `-` where there is none. */
export function showTime(iso: string | null): string {
  return iso === null ? '-' : iso.slice(0, 16).replace('T', ' ');
}
