import { Skeleton } from '../ui/skeleton.tsx';

export function PanelSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-4 p-4">
      <Skeleton className="h-8 w-full" />
      {['w-2/3', 'w-1/2', 'w-3/5', 'w-2/5', 'w-1/2', 'w-2/3'].map((width, index) => (
        <div key={index} className="flex h-5 items-center gap-6">
          <Skeleton className="w-20" />
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  );
}
