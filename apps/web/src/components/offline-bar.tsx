import { onlineManager } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/language-provider.tsx';

export function OfflineBar() {
  const text = useText();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="row-start-1 narrow:col-span-2">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-warning-wash px-3 py-1.5 text-table text-warning">
          <WifiOff className="size-4 shrink-0" aria-hidden />
          {text.errors.offline}
        </p>
      )}
    </div>
  );
}
