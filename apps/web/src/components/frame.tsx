import { Outlet } from '@tanstack/react-router';
import { JobProgress } from '../bulk/job-progress.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { PaletteProvider } from './palette-provider.tsx';
import { Rail } from './rail.tsx';
import { ShortcutsProvider } from './shortcuts.tsx';

/** What surrounds every page of a signed-in person. */
export function Frame() {
  const text = useText();
  return (
    <ShortcutsProvider>
      <PaletteProvider>
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-24 rounded-control bg-raised px-3 py-1.5 shadow-float focus:translate-y-0"
        >
          {text.rail.skip}
        </a>
        <div className="grid h-full grid-rows-[auto_1fr_auto] narrow:grid-cols-[auto_1fr] narrow:grid-rows-[auto_1fr]">
          <OfflineBar />
          <Rail />
          <main
            id="content"
            tabIndex={-1}
            className="relative row-start-2 min-h-0 min-w-0 outline-none narrow:col-start-2"
          >
            <Outlet />
          </main>
        </div>
        <JobProgress />
      </PaletteProvider>
    </ShortcutsProvider>
  );
}
