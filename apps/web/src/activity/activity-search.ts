import { type ActorKind, actorKinds, type Source, sources } from '@tagsmith/core';
import { readText } from '../url-search.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the feed is filtered by, as its address holds it: ids only, because addresses are logged. */
export interface ActivitySearch {
  readonly source?: Source | undefined;
  /** A kind of actor, or one of them as `apiKey:<id>`. */
  readonly actor?: string | undefined;
  /** The id of a tag: a deleted one has its history too. */
  readonly tag?: string | undefined;
}

/** The filter in the words of `change.list` and `change.watch`. */
export interface ActivityFilter {
  readonly source?: Source;
  readonly actor?: { readonly kind: ActorKind; readonly id?: string };
  readonly tagId?: string;
}

/** Takes an address as people may have edited it: what is unknown is passed over. */
export function readActivitySearch(search: Record<string, unknown>): ActivitySearch {
  const actor = readText(search.actor);
  const tag = readText(search.tag);
  return {
    source: sources.find((source) => source === search.source),
    actor: actor !== undefined && readActor(actor) ? actor : undefined,
    tag: tag !== undefined && uuid.test(tag) ? tag : undefined,
  };
}

export function filterOf({ source, actor, tag }: ActivitySearch): ActivityFilter {
  const read = actor === undefined ? undefined : readActor(actor);
  return {
    ...(source === undefined ? {} : { source }),
    ...(read === undefined ? {} : { actor: read }),
    ...(tag === undefined ? {} : { tagId: tag }),
  };
}

export function isFiltered({ source, actor, tag }: ActivitySearch): boolean {
  return [source, actor, tag].some((part) => part !== undefined);
}

/** An actor as an address has it. */
export function writeActor({ kind, id }: { readonly kind: ActorKind; readonly id: string | null }): string {
  return id === null ? kind : `${kind}:${id}`;
}

function readActor(written: string): ActivityFilter['actor'] {
  const [name, id] = written.split(':');
  const kind = actorKinds.find((known) => known === name);
  if (kind === undefined) return undefined;
  if (id === undefined) return { kind };
  return uuid.test(id) ? { kind, id } : undefined;
}
