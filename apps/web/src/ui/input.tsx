import type { ComponentProps } from 'react';

export const inputClass =
  'w-full rounded-control border border-line-strong bg-raised px-2.5 text-ink aria-invalid:border-removed disabled:opacity-60';

export function Input({ className = '', ...props }: ComponentProps<'input'>) {
  return <input className={`h-8 ${inputClass} ${className}`} {...props} />;
}

export function Select({ className = '', ...props }: ComponentProps<'select'>) {
  return <select className={`h-8 ${inputClass} pr-7 ${className}`} {...props} />;
}
