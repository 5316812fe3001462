import type { RefObject } from 'react';

/** For the key that leads to a search, and must not be typed into it. */
export function focusSearch(event: KeyboardEvent, { current: input }: RefObject<HTMLInputElement | null>): void {
  event.preventDefault();
  input?.focus();
  input?.select();
}
