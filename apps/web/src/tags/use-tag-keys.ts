import type { Tag } from '@tagsmith/core';
import type { RefObject } from 'react';
import { focusSearch } from '../components/focus-search.ts';
import { leaveControl, stepFrom } from '../components/row-cursor.ts';
import { useKeys } from '../components/use-keys.ts';

interface TagKeysOptions {
  readonly tags: readonly Tag[];
  readonly cursor: number;
  readonly openId: string | undefined;
  readonly mayWrite: boolean;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  onCursor(index: number): void;
  onOpen(tag: Tag): void;
  onNew(): void;
}

/** The keyboard of the list; while a tag is open, moving on opens the next one, and the rest is the tag's page's. */
export function useTagKeys({ tags, cursor, openId, mayWrite, searchInput, ...rest }: TagKeysOptions): void {
  const { onCursor, onOpen, onNew } = rest;
  const move = (step: number) => {
    if (openId === undefined) leaveControl();
    const place = openId === undefined ? cursor : tags.findIndex(({ id }) => id === openId);
    const next = stepFrom(place, step, tags.length);
    onCursor(next);
    const tag = tags[next];
    if (openId !== undefined && tag) onOpen(tag);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    n: (event) => {
      if (!mayWrite || openId !== undefined) return;
      // Else the letter is typed into the dialog.
      event.preventDefault();
      onNew();
    },
    Enter: () => {
      const tag = tags[cursor];
      if (tag && openId === undefined) onOpen(tag);
    },
    '/': (event) => {
      if (openId === undefined) focusSearch(event, searchInput);
    },
  });
}
