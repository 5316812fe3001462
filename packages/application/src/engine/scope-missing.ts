import { type Actor, DomainError, type Scope } from '@tagsmith/core';
import type { EngineContext } from './context.ts';

/** Refuses who may not do something, in words for a key or for a person. */
export function scopeMissing(
  { actor, scope: held }: Pick<EngineContext, 'actor' | 'scope'>,
  needed: Scope,
): DomainError {
  return new DomainError('forbidden', 'scope_missing', refusalOf(actor.kind, held, needed), { held, needed });
}

function refusalOf(kind: Actor['kind'], held: Scope, needed: Scope): string {
  if (kind === 'user') return held === 'read' ? 'You may only read in this account.' : 'Only an owner may do this.';
  return held === 'read' ? 'This API key is read-only.' : `This API key lacks the scope "${needed}".`;
}
