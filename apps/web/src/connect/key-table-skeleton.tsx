import { Skeleton } from '../ui/skeleton.tsx';

/** The table before its rows, in the size of two. */
export function KeyTableSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="border-t">
      <div className="h-9 border-b" />
      {['first', 'second'].map((row) => (
        <div key={row} className="flex h-18 items-center gap-10 border-b px-4 narrow:h-10">
          <Skeleton className="w-32 shrink-0" />
          <Skeleton className="w-28 shrink-0" />
        </div>
      ))}
    </div>
  );
}
