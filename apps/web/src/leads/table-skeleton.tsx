import { Skeleton } from '../ui/skeleton.tsx';

/** The table before its first rows, in its size. */
export function TableSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="h-full overflow-hidden">
      <div className="h-9 border-b" />
      {Array.from({ length: 24 }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-10 border-b pl-11">
          <Skeleton className="w-32 shrink-0" />
          <Skeleton className="w-52 shrink-0" />
          <Skeleton className="w-40 shrink-0" />
        </div>
      ))}
    </div>
  );
}
