/**
 * Trigrams that cover a text, as an FTS5 query: each list that is not read saves more than the few leads cost that have these
 * and not the ones between. Undefined below three characters, where there is none.
 */
export function trigramsOf(text: string): string | undefined {
  const characters = [...text];
  const last = characters.length - 3;
  if (last < 0) return undefined;
  const starts = characters.slice(2).flatMap((_, start) => (start % 3 === 0 || start === last ? start : []));
  const trigrams = starts.map((start) => characters.slice(start, start + 3).join(''));
  return [...new Set(trigrams)].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
}
