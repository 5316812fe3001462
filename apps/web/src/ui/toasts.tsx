import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import type { ToastAction } from './toaster.tsx';

const manager = Toast.createToastManager();

/** Calls `onReady` with what shows a message, once it can be shown. */
export function Toasts({ onReady }: { onReady(add: (message: string, action?: ToastAction) => void): void }) {
  useEffect(() => onReady(add), [onReady]);
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-30 left-1/2 z-50 grid w-max max-w-[min(560px,calc(100vw-32px))] -translate-x-1/2 gap-2 narrow:bottom-16">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** What can be acted on stays longer. */
function add(title: string, action?: ToastAction): void {
  if (action === undefined) {
    manager.add({ title, timeout: 4_000 });
    return;
  }
  const onClick = () => {
    manager.close(id);
    action.onClick();
  };
  const id = manager.add({ title, timeout: 12_000, actionProps: { children: action.label, onClick } });
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
      <Toast.Action className="shrink-0 font-medium underline underline-offset-2" />
      <Toast.Close className="shrink-0 font-medium underline underline-offset-2">{text.common.close}</Toast.Close>
    </Toast.Root>
  ));
}
