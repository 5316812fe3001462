import { createHash, randomBytes } from 'node:crypto';

/** A new secret for one purpose: 32 bytes by chance, as 43 characters that an address and a cookie take as they are. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. SHA-256 alone is enough for a secret that nobody can guess. */
export function hashSecretToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
