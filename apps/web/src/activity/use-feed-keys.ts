import { useNavigate } from '@tanstack/react-router';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import { leaveControl, stepFrom } from '../components/row-cursor.ts';
import { useKeys } from '../components/use-keys.ts';
import { paths } from '../paths.ts';
import type { FeedRow } from './operations.ts';

interface FeedKeysOptions {
  readonly rows: readonly FeedRow[];
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  toggle(key: string): void;
}

/** Where the keyboard is in the feed: by the row's key, because rows come in from above. */
export function useFeedKeys({ rows, virtualizer, toggle }: FeedKeysOptions) {
  const navigate = useNavigate();
  const [cursor, setCursor] = useState<string>();
  const move = (step: number) => {
    const at = rows.findIndex(({ key }) => key === cursor);
    const next = at < 0 ? (virtualizer.range?.startIndex ?? 0) : stepFrom(at, step, rows.length);
    const row = rows[next];
    if (row === undefined) return;
    leaveControl();
    setCursor(row.key);
    virtualizer.scrollToIndex(next);
  };
  const enter = () => {
    const row = rows.find(({ key }) => key === cursor);
    if (row === undefined) return;
    const { operation, change = operation.changes[0] } = row;
    if (row.change === undefined && operation.changes.length > 1) toggle(row.key);
    else if (change.subject === 'lead') void navigate({ to: paths.lead, params: { id: change.subjectId } });
    else toggle(row.key);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: enter,
    Escape: () => {
      leaveControl();
      setCursor(undefined);
    },
  });
  return { cursor, setCursor };
}
