import { Skeleton } from '../ui/skeleton.tsx';

/** A tag's page before the tag, in its size. */
export function TagSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-6">
      <div className="grid gap-2">
        <div className="flex h-7 items-center">
          <Skeleton className="w-48" />
        </div>
        <div className="flex h-7 items-center">
          <Skeleton className="w-32" />
        </div>
      </div>
      <div className="h-16 border-y" />
      <div className="h-60 rounded-panel border" />
    </div>
  );
}
