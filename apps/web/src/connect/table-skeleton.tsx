import { Skeleton } from '../ui/skeleton.tsx';

export interface TableSkeletonProps {
  readonly label: string;
  /** The height of a row, as a class. */
  readonly row: string;
}

/** A table before its rows, in the size of two. */
export function TableSkeleton({ label, row }: TableSkeletonProps) {
  return (
    <div role="status" aria-label={label} className="border-t">
      <div className="h-9 border-b" />
      {['first', 'second'].map((place) => (
        <div key={place} className={`flex items-center gap-10 border-b px-4 ${row}`}>
          <Skeleton className="w-32 shrink-0" />
          <Skeleton className="w-28 shrink-0" />
        </div>
      ))}
    </div>
  );
}
