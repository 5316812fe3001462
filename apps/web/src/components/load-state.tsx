import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export interface LoadStateProps {
  /** What to say when it fails. */
  readonly errorTitle: string;
  readonly query: { readonly error: unknown; readonly isPending: boolean; refetch(): unknown };
}

/** In place of a list that is not here yet, or will not come. */
export function LoadState({ errorTitle, query }: LoadStateProps) {
  const text = useText();
  if (query.error) {
    return (
      <div role="alert" className="grid justify-items-start gap-2 text-table">
        <p className="font-medium">{errorTitle}</p>
        <p className="text-muted">{errorText(query.error, text)}</p>
        <Button onClick={() => void query.refetch()}>{text.common.retry}</Button>
      </div>
    );
  }
  if (!query.isPending) return null;
  return (
    <div role="status" aria-label={text.common.loading} className="flex h-14 items-center rounded-panel border px-3">
      <Skeleton className="w-48" />
    </div>
  );
}
