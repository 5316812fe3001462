import type { Change } from '@tagsmith/core';
import { useEffect, useRef, useState } from 'react';
import { isSessionOver } from '../server-errors.ts';
import type { ActivityFilter } from './activity-search.ts';
import { waitingLimit } from './feed-state.ts';
import { watchClient } from './watch-client.ts';

export type StreamState = 'connecting' | 'live' | 'reconnecting';

export interface Watch {
  /** What is not on is not connected: a browser has few connections for all its tabs. */
  readonly isOn: boolean;
  readonly filter: ActivityFilter;
  /** Behind which sequence to begin; a new `generation` begins anew. */
  readonly after: number;
  readonly generation: string;
  /** At most once a frame; the oldest first. */
  onChanges(changes: readonly Change[], generation: string): void;
}

/** How long to wait before the next try, in milliseconds, when the browser has given up. */
const patience = [1_000, 2_000, 5_000, 15_000];
/** How long a stream may take to begin before one hears of it, in milliseconds: another filter needs another stream. */
const grace = 300;

/** Follows the changes. tRPC and the browser come back by themselves and go on behind the last event. */
export function useWatch(watch: Watch): StreamState {
  const [state, setState] = useState<StreamState>('connecting');
  const current = useRef(watch);
  useEffect(() => {
    current.current = watch;
  });
  const { isOn, generation } = watch;
  const filterKey = JSON.stringify(watch.filter);
  useEffect(() => {
    if (!isOn) return;
    const inbox = openInbox((changes) => current.current.onChanges(changes, generation));
    let retry: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    const slow = setTimeout(() => setState((old) => (old === 'live' ? 'reconnecting' : old)), grace);
    const say = (state: StreamState) => {
      clearTimeout(slow);
      setState(state);
    };
    let stop = () => {};
    const connect = () => {
      const { filter, after } = current.current;
      const subscription = watchClient.change.watch.subscribe(
        { ...filter, after },
        {
          onStarted: () => {
            failures = 0;
          },
          onData: ({ data }) => inbox.put(data),
          onConnectionStateChange: ({ state, error }) => {
            if (state === 'pending') say('live');
            else if (error !== null) say('reconnecting');
          },
          onError: (error) => {
            // The page is left then.
            if (isSessionOver(error)) return;
            say('reconnecting');
            retry = setTimeout(connect, patience[Math.min(failures++, patience.length - 1)]);
          },
        },
      );
      stop = () => subscription.unsubscribe();
    };
    connect();
    return () => {
      clearTimeout(slow);
      clearTimeout(retry);
      inbox.close();
      stop();
    };
  }, [isOn, generation, filterKey]);
  return state;
}

/** Hands on once a frame what came since: thousands at once must not be drawn one by one. */
function openInbox(onChanges: (changes: readonly Change[]) => void) {
  let inbox: Change[] = [];
  let frame: number | undefined;
  const flush = () => {
    frame = undefined;
    const changes = inbox;
    inbox = [];
    onChanges(changes);
  };
  return {
    put: (change: Change) => {
      inbox.push(change);
      // Frames rest while nobody looks. One more than may wait says that it was too much.
      if (inbox.length > waitingLimit) flush();
      else frame ??= requestAnimationFrame(flush);
    },
    close: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
