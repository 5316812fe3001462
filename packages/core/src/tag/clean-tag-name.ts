import { collapseSpace } from '../text/collapse-space.ts';
import { isPlainName } from './plain-name.ts';

/** A tag's name as it is stored and shown: NFC, trimmed, inner white space one blank. Case and signs stay. */
export function cleanTagName(name: string): string {
  return isPlainName(name) ? name : collapseSpace(name.normalize('NFC'));
}
