import { lazy, Suspense, useSyncExternalStore } from 'react';

const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }));

/** What was said before there was anything to show it. */
const waiting: string[] = [];
let show: ((message: string) => void) | undefined;
let isAsked = false;
const listeners = new Set<() => void>();

/** Says something about what is not in view; what is in view says it itself. */
export function toast(message: string): void {
  if (show !== undefined) {
    show(message);
    return;
  }
  waiting.push(message);
  isAsked = true;
  for (const listener of listeners) listener();
}

/** Where toasts appear; what shows them is loaded with the first one. */
export function Toaster() {
  const isNeeded = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isAsked,
  );
  return <Suspense>{isNeeded && <Toasts onReady={showWaiting} />}</Suspense>;
}

function showWaiting(add: (message: string) => void): void {
  show = add;
  for (const message of waiting.splice(0)) add(message);
}
