import { lazy, Suspense, useSyncExternalStore } from 'react';

const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }));

/** What one may do about what a toast says. */
export interface ToastAction {
  readonly label: string;
  onClick(): void;
}

type Show = (message: string, action?: ToastAction) => void;

/** What was said before there was anything to show it. */
const waiting: Parameters<Show>[] = [];
let show: Show | undefined;
let isAsked = false;
const listeners = new Set<() => void>();

/** Says something about what is not in view; what is in view says it itself. */
export function toast(message: string, action?: ToastAction): void {
  if (show !== undefined) {
    show(message, action);
    return;
  }
  waiting.push([message, action]);
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

function showWaiting(add: Show): void {
  show = add;
  for (const said of waiting.splice(0)) add(...said);
}
