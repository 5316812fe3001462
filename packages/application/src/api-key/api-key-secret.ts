import { hash } from 'node:crypto';
import { randomLettersAndDigits } from '../ids.ts';

const prefix = 'nxr_live_';

/** A new API key: `nxr_live_` and 32 letters and digits, 190 bits of chance. */
export function newApiKeySecret(): string {
  return `${prefix}${randomLettersAndDigits(32)}`;
}

/** What is stored of a key. SHA-256 alone is enough for a secret that nobody can guess. */
export function hashApiKey(key: string): Uint8Array {
  return hash('sha256', key, 'buffer');
}

/** The part of a key that may be shown again. */
export function apiKeyHint(key: string): string {
  return key.slice(0, prefix.length + 4);
}
