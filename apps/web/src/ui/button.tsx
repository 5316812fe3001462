import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-ember text-ember-ink hover:not-disabled:bg-ember-hover font-medium',
  danger: 'bg-removed text-page hover:not-disabled:opacity-90 font-medium',
  plain: 'border bg-raised text-ink hover:not-disabled:bg-hover',
  quiet: 'text-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof looks;
  /** Square, for one icon; such a button needs an `aria-label`. */
  readonly icon?: boolean;
}

export function Button({ look = 'plain', icon = false, className = '', ...props }: ButtonProps) {
  return <button type="button" className={`${buttonClass(look, icon)} ${className}`} {...props} />;
}

/** For what looks like a button and is a link. */
export function buttonClass(look: keyof typeof looks, icon = false): string {
  const shape = icon ? 'size-7 justify-center' : 'h-7 px-2.5';
  return `inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap rounded-control text-table transition-colors duration-120 disabled:opacity-55 [&_svg]:size-4 ${shape} ${looks[look]}`;
}
