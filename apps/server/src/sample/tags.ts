import type { Engine, EngineContext } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';

/** Puts the tags into the account's dictionary; those that it has stay as they are. */
export async function ensureTags(engine: Engine, context: EngineContext, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => engine.run('tag.create', context, { name }).catch(throwUnlessTaken)));
}

function throwUnlessTaken(error: unknown): void {
  if (!(error instanceof DomainError) || error.reason !== 'tag_slug_taken') throw error;
}
