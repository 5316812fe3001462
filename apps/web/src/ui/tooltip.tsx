import type { ReactNode } from 'react';

export interface TooltipProps {
  readonly text: string;
  /** Only where the text is not to be seen anyway. */
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Says what an icon means, to the right of it, to those who see: the child names itself with `aria-label`. Plain CSS,
 * because it is a part of the frame, which comes before everything.
 */
export function Tooltip({ text, className = '', children }: TooltipProps) {
  return (
    <span className="group/tip relative flex flex-1 narrow:flex-none">
      {children}
      <span
        aria-hidden
        className={`pointer-events-none absolute top-1/2 left-full z-50 ml-2 -translate-y-1/2 whitespace-nowrap rounded-control bg-grey-12 px-2 py-1 text-grey-1 text-meta opacity-0 transition-opacity delay-0 duration-120 group-hover/tip:opacity-100 group-hover/tip:delay-400 group-has-focus-visible/tip:opacity-100 ${className}`}
      >
        {text}
      </span>
    </span>
  );
}
