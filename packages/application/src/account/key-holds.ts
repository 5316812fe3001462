import { type Actor, DomainError } from '@tagsmith/core';
import type { ReadTx } from '@tagsmith/store';
import { isOver } from './authenticate-api-key.ts';

/**
 * For what goes on long after its key was looked at.
 * @throws DomainError `unauthenticated`, `key_invalid`, when the key was revoked or has expired since
 */
export async function assertKeyHolds(tx: ReadTx, actor: Actor): Promise<void> {
  if (actor.kind !== 'apiKey') return;
  const apiKey = (await tx.apiKeys.list()).find(({ id }) => id === actor.id);
  if (apiKey !== undefined && !isOver(apiKey, Date.now())) return;
  throw new DomainError('unauthenticated', 'key_invalid', 'The API key is not valid any more.');
}
