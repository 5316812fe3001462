import type { Actor, Change } from '@tagsmith/core';
import { useCallback, useState } from 'react';
import { writeActor } from './activity-search.ts';

/** Everyone who has done something in what the page has shown: by them one may filter who can't list keys and people. */
export function useSeenActors() {
  const [actors, setActors] = useState<ReadonlyMap<string, Actor>>(new Map());
  const see = useCallback((changes: readonly Change[]) => {
    const seen = new Map(changes.map(({ actor }) => [writeActor(actor), actor]));
    setActors((known) => ([...seen.keys()].every((key) => known.has(key)) ? known : new Map([...known, ...seen])));
  }, []);
  return { actors, see };
}
