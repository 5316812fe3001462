/**
 * A 32-bit hash as 8 hexadecimal digits: FNV-1a over UTF-16 code units, then MurmurHash3's finaliser, so that texts
 * that differ only at the end differ in every digit. Stable for ever: cut slugs are stored. Not for secrets.
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
