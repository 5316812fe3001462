import { Skeleton } from '../ui/skeleton.tsx';

/** The feed before its first changes, in the size of its rows. */
export function FeedSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="h-full overflow-hidden">
      <div className="flex h-10 items-end px-4 pb-1.5">
        <Skeleton className="w-16" />
      </div>
      {Array.from({ length: 16 }, (_, row) => (
        <div key={row} className="grid h-16 content-center gap-2.5 border-b px-4">
          <Skeleton className={row % 3 === 1 ? 'w-3/5' : 'w-2/5'} />
          <Skeleton className="w-28" />
        </div>
      ))}
    </div>
  );
}
