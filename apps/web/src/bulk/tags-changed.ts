import { useSyncExternalStore } from 'react';

/** Milliseconds since the epoch. */
let changedAt = 0;
const listeners = new Set<() => void>();

/** Says that many leads have other tags now: lists that tags decide may hold others, in other places. */
export function noteTagsChanged(): void {
  changedAt = Date.now();
  for (const listener of listeners) listener();
}

/** When that was last, in milliseconds since the epoch; 0 when it never was. */
export function useTagsChangedAt(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => changedAt,
  );
}
