import { collapseSpace } from '../text/collapse-space.ts';

/** A tag's name as it is stored and shown: NFC, trimmed, inner white space one blank. Case and signs stay. */
export function cleanTagName(name: string): string {
  return collapseSpace(name.normalize('NFC'));
}
