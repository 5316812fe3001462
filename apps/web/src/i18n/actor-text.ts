import type { Change } from '@tagsmith/core';
import type { Dictionary } from './en.ts';

/** Who it was, as a history names them. */
export function actorText(actor: Change['actor'], text: Dictionary): string {
  if (actor.kind === 'system') return text.history.system;
  return actor.kind === 'apiKey' ? text.history.key(actor.name) : actor.name;
}
