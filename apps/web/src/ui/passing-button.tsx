import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';

export interface PassingButtonProps extends ButtonProps {
  /** What stays, and has the focus after it. */
  readonly heir: RefObject<HTMLElement | null>;
}

/** A button that is there while a state lasts, which may end while the button has the focus. */
export function PassingButton({ heir, ...props }: PassingButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current } = button;
    return () => {
      if (document.activeElement === current) heir.current?.focus();
    };
  }, [heir]);
  return <Button ref={button} {...props} />;
}
