import type { Change } from '@tagsmith/core';

/** Changes of one page. */
export const pageSize = 100;
/** New changes that wait above what is read. When more come, the feed is loaded anew instead. */
export const waitingLimit = 2_000;
/** Changes that the page keeps: beyond, one filters to see further back. */
export const heldLimit = 10_000;

/** The feed as far as it is known: each change once, the newest first. */
export interface Feed {
  /** Says which first page it began with: what another one's stream brings is passed over. */
  readonly generation: string;
  readonly shown: readonly Change[];
  /** Arrived, and not among the shown ones yet. */
  readonly waiting: readonly Change[];
  /** More arrived than may wait, so some are missing between `waiting` and what comes. */
  readonly isFlooded: boolean;
  /** The sequence up to which all is known that the filter lets through. */
  readonly known: number;
  /** What was shown before the last ones came in from above. */
  readonly freshAfter: number;
  /** Undefined before the first page, null behind the last. */
  readonly cursor: string | null | undefined;
  /** Pages in a row that held less than was asked for: the server looked and found little. */
  readonly shortPages: number;
}

export interface FeedPage {
  readonly items: readonly Change[];
  readonly nextCursor: string | null;
}

export type FeedEvent =
  /** The first page. `known` is a sequence that the log had reached before it was asked for. */
  | { readonly type: 'loaded'; readonly generation: string; readonly page: FeedPage; readonly known: number }
  /** The page behind a cursor. */
  | { readonly type: 'extended'; readonly cursor: string; readonly page: FeedPage }
  /** From the stream, the oldest first. */
  | { readonly type: 'arrived'; readonly generation: string; readonly changes: readonly Change[] }
  /** What waits is to be seen. */
  | { readonly type: 'revealed' };

export const emptyFeed: Feed = {
  generation: '',
  shown: [],
  waiting: [],
  isFlooded: false,
  known: 0,
  freshAfter: 0,
  cursor: undefined,
  shortPages: 0,
};

export function reduceFeed(feed: Feed, event: FeedEvent): Feed {
  switch (event.type) {
    case 'loaded':
      return load(event);
    case 'extended':
      return extend(feed, event.cursor, event.page);
    case 'arrived':
      return event.generation === feed.generation ? arrive(feed, event.changes) : feed;
    case 'revealed':
      return reveal(feed);
  }
}

function load({ generation, page, known }: Extract<FeedEvent, { type: 'loaded' }>): Feed {
  const newest = Math.max(known, page.items[0]?.sequence ?? 0);
  return {
    ...emptyFeed,
    generation,
    shown: page.items,
    known: newest,
    freshAfter: newest,
    cursor: page.nextCursor,
    shortPages: page.items.length < pageSize ? 1 : 0,
  };
}

function extend(feed: Feed, cursor: string, { items, nextCursor }: FeedPage): Feed {
  // The answer to what was asked before the feed was loaded anew.
  if (cursor !== feed.cursor) return feed;
  return {
    ...feed,
    shown: items.length === 0 ? feed.shown : [...feed.shown, ...items],
    cursor: nextCursor,
    shortPages: items.length < pageSize ? feed.shortPages + 1 : 0,
  };
}

function arrive(feed: Feed, changes: readonly Change[]): Feed {
  const unknown = changes.filter(({ sequence }) => sequence > feed.known);
  const last = unknown.at(-1);
  if (last === undefined) return feed;
  const isFlooded = feed.isFlooded || feed.waiting.length + unknown.length > waitingLimit;
  const waiting = isFlooded ? feed.waiting : [...unknown.reverse(), ...feed.waiting];
  return { ...feed, known: last.sequence, waiting, isFlooded };
}

function reveal(feed: Feed): Feed {
  if (feed.waiting.length === 0) return feed;
  return {
    ...feed,
    shown: [...feed.waiting, ...feed.shown],
    waiting: [],
    freshAfter: feed.shown[0]?.sequence ?? 0,
  };
}
