import { Skeleton } from '../ui/skeleton.tsx';
import { fromNarrow, tagTracks } from './tag-columns.ts';

/** The table before its first rows, in its size. */
export function TagTableSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="h-full overflow-hidden">
      <div className="h-9 border-b" />
      {Array.from({ length: 24 }, (_, row) => (
        <div key={row} className={`${tagTracks} h-10 items-center border-b px-4`}>
          <Skeleton className="w-24" />
          <span className={fromNarrow}>
            <Skeleton className="w-24" />
          </span>
          <span className="flex justify-end">
            <Skeleton className="w-8" />
          </span>
        </div>
      ))}
    </div>
  );
}
