import { useNavigate } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from 'react';
import { paths } from '../paths.ts';
import { useKeys } from './use-keys.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

const HelpContext = createContext<() => void>(() => {});

/** The keys that work on every page, and the list of all keys, which is loaded when it is asked for. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const show = useCallback(() => {
    setAsked(true);
    setOpen(true);
  }, []);
  useKeys({
    '?': show,
    'g l': () => void navigate({ to: paths.leads }),
    'g t': () => void navigate({ to: paths.tags }),
    'g a': () => void navigate({ to: paths.activity }),
    'g c': () => void navigate({ to: paths.connect }),
    'g s': () => void navigate({ to: paths.settings }),
  });
  return (
    <HelpContext value={show}>
      {children}
      {isAsked && (
        <Suspense>
          <ShortcutsDialog open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </HelpContext>
  );
}

export function useShortcutsHelp(): () => void {
  return use(HelpContext);
}
