import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the library's default kind, at the cost that OWASP names: 19 MiB and 2 passes. It runs on Node's thread pool. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Whether this is the password that was hashed. Without a hash it is not, and saying so takes as long as with one: the
 * time must not tell whether there is a user.
 */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  // Made by whoever asks first, user or stranger.
  decoy ??= hash(randomBytes(32), cost);
  const standIn = await decoy;
  const isRight = await verify(passwordHash ?? standIn, password);
  return passwordHash !== undefined && isRight;
}
