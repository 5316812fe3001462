import { query } from './requests.ts';

/** Landmarks of the list of all leads, from its first thousand to its end; the list itself if it is shorter. */
export async function readCursors(url: string, key: string): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (;;) {
    const { path, headers } = query('lead.landmarks', { cursor: cursors.at(-1) }, key);
    const response = await fetch(new URL(path, url), { headers });
    if (!response.ok) throw new Error(`The landmarks were answered with ${response.status}.`);
    const { result } = (await response.json()) as {
      readonly result: { readonly data: { readonly cursors: string[] } };
    };
    if (result.data.cursors.length === 0) return cursors;
    cursors.push(...result.data.cursors);
  }
}
