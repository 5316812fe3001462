/** The search of an address as plain texts: TanStack's own would write `q="42"` and lists as JSON. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).flatMap(([key, value]) => {
    const written = Array.isArray(value) ? value.join(',') : value;
    return written === undefined || written === '' ? [] : [[key, String(written)]];
  });
  // Commas and colons are fine in a query, and easier to read.
  const written = new URLSearchParams(entries).toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list as an address has it, or as the router hands it on. */
export function readList(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  const filled = list.filter((entry) => entry !== '');
  return filled.length === 0 ? undefined : filled;
}
