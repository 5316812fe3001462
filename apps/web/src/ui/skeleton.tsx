/** Stands where text will be, in its size. */
export function Skeleton({ className = '' }: { readonly className?: string }) {
  return <span aria-hidden className={`breathes inline-block h-3 rounded-sm bg-grey-4 ${className}`} />;
}
