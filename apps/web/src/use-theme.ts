import { useSyncExternalStore } from 'react';
import { chooseTheme, storedTheme, type Theme } from './theme.ts';

let current = storedTheme();
const listeners = new Set<() => void>();

/** The chosen theme, the same wherever it is shown, and what chooses another. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, () => current), choose];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(theme: Theme): void {
  current = theme;
  chooseTheme(theme);
  for (const listener of listeners) listener();
}
