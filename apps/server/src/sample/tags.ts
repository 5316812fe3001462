import type { Engine, EngineContext } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';

/** Tags that are asked for at once: they share commits, and do not crowd out others who ask. */
const together = 500;

/** Puts the tags into the account's dictionary; those that it has stay as they are. */
export async function ensureTags(engine: Engine, context: EngineContext, names: readonly string[]): Promise<void> {
  for (let start = 0; start < names.length; start += together) {
    const some = names.slice(start, start + together);
    await Promise.all(some.map((name) => engine.run('tag.create', context, { name }).catch(throwUnlessTaken)));
  }
}

function throwUnlessTaken(error: unknown): void {
  if (!(error instanceof DomainError) || error.reason !== 'tag_slug_taken') throw error;
}
