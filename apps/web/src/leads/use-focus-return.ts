import { useEffect, useRef } from 'react';

/** When what was open over the list goes, and the focus with it, the focus goes to the row where the keyboard was. */
export function useFocusReturn(isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) {
      const row = document.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      (row ?? document.getElementById('content'))?.focus({ preventScroll: true });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
}
