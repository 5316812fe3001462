import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** How long the first key of two waits for the second, in milliseconds. */
const patience = 1_000;
/** The first key of all that are two. */
const leader = 'g';

/**
 * Calls what a key is bound to, or two keys with a blank between them. Keys that are typed into something, or that an
 * overlay or a control has answered, are left alone.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    let first = { key: '', at: 0 };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const before = event.timeStamp - first.at < patience ? first.key : '';
      first = { key: event.key, at: event.timeStamp };
      // After `g` a letter names a page: whoever has bound the letter alone, elsewhere, is not meant.
      const bound = before === leader ? undefined : current.current[event.key];
      (current.current[`${before} ${event.key}`] ?? bound)?.(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable], [role="dialog"], [role="menu"]')) return true;
  // Letters do nothing in a checkbox.
  if (target.closest('input:not([type="checkbox"])')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, input') !== null;
}
