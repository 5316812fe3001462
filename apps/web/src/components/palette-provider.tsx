import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useState } from 'react';

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }));

const PaletteContext = createContext<() => void>(() => {});

/** The command palette over every page: it is loaded when it is asked for, by `Ctrl K`, `⌘ K` or what calls `usePalette()`. */
export function PaletteProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      // The browser's own search would open.
      event.preventDefault();
      setOpen((before) => !before && !isInDialog(event.target));
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <PaletteContext value={show}>
      {children}
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </PaletteContext>
  );
}

export function usePalette(): () => void {
  return use(PaletteContext);
}

/** What a dialog asks comes first. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
