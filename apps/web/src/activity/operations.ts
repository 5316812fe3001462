import type { Change } from '@tagsmith/core';

/** What one request or job did, as far as it is loaded and the filter lets it through. */
export interface Operation {
  /** The same while changes are added to it, above or below. */
  readonly key: string;
  /** At least one; the newest first. */
  readonly changes: readonly [Change, ...Change[]];
  /** There may be more of it further back. */
  readonly isCut: boolean;
}

/** One row of the feed: an operation, or one change of an operation that is open. */
export interface FeedRow {
  readonly key: string;
  readonly operation: Operation;
  /** Absent in the row of the operation itself. */
  readonly change?: Change;
  readonly isOpen: boolean;
  /** The row is the first of its day. */
  readonly startsDay: boolean;
  /** The next row is another part of the same operation. */
  readonly isJoined: boolean;
}

/** Puts together what follows each other and was done at once. */
export function groupOperations(changes: readonly Change[], hasMore: boolean): readonly Operation[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (group?.[0].operationId === change.operationId) group.push(change);
    else groups.push([change]);
  }
  // An operation of several commits may have others in between: its key says which part it is, counted from the top.
  const parts = new Map<string, number>();
  return groups.map((group, index) => {
    const id = group[0].operationId;
    const part = (parts.get(id) ?? 0) + 1;
    parts.set(id, part);
    return { key: part === 1 ? id : `${id} ${part}`, changes: group, isCut: hasMore && index === groups.length - 1 };
  });
}

/** The rows from top to bottom. */
export function rowsOf(operations: readonly Operation[], open: ReadonlySet<string>): readonly FeedRow[] {
  let lastDay = '';
  return operations.flatMap((operation): readonly FeedRow[] => {
    const { key, changes } = operation;
    const day = dayOf(changes[0].at);
    const startsDay = day !== lastDay;
    lastDay = day;
    const isOpen = open.has(key);
    const own: FeedRow = { key, operation, isOpen, startsDay, isJoined: isOpen && changes.length > 1 };
    if (!own.isJoined) return [own];
    const parts = changes.map((change, index) => {
      const part = `${key} ${change.sequence}`;
      const isJoined = index < changes.length - 1;
      return { key: part, operation, change, isOpen: open.has(part), startsDay: false, isJoined };
    });
    return [own, ...parts];
  });
}

/** The day of a time where the reader is. */
function dayOf(iso: string): string {
  return new Date(iso).toDateString();
}
