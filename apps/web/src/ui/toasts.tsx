import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { useText } from '../i18n/language-provider.tsx';

const manager = Toast.createToastManager();

/** Calls `onReady` with what shows a message, once it can be shown. */
export function Toasts({ onReady }: { onReady(add: (message: string) => void): void }) {
  useEffect(() => onReady((title) => void manager.add({ title, timeout: 4_000 })), [onReady]);
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-16 left-1/2 z-50 grid w-max max-w-[calc(100vw-32px)] -translate-x-1/2 gap-2">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  const text = useText();
  return toasts.map((entry) => (
    <Toast.Root
      key={entry.id}
      toast={entry}
      className="floats-in flex items-center gap-3 rounded-panel bg-grey-12 px-3 py-2 text-grey-1 text-table shadow-float"
    >
      <Toast.Title />
      <Toast.Close className="font-medium underline underline-offset-2">{text.common.close}</Toast.Close>
    </Toast.Root>
  ));
}
