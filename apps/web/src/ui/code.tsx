import type { ReactNode } from 'react';

export interface CodeProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** Code in lines of their own, which scroll where they are too long. */
export function Code({ children, className = 'overflow-x-auto' }: CodeProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <pre tabIndex={0} className={`px-3 py-2.5 font-mono text-code ${className}`}>
      {children}
    </pre>
  );
}
