import type { ReactNode } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';

export interface ListBodyProps {
  readonly list: {
    readonly rowCount: number;
    readonly isLoading: boolean;
    readonly error: unknown;
    retry(): void;
  };
  /** What to say when none of it comes. */
  readonly errorTitle: string;
  /** Until the first rows are here. */
  readonly skeleton: ReactNode;
  /** Where there are no rows. */
  readonly empty: ReactNode;
  /** The rows. */
  readonly children: ReactNode;
}

/** A list that fills its page, or what stands for it; rows that are here stay when more of them fail to come. */
export function ListBody({ list, errorTitle, skeleton, empty, children }: ListBodyProps) {
  const text = useText();
  const { rowCount, isLoading, error, retry } = list;
  const hasRows = rowCount > 0;
  return (
    <>
      <div className="min-h-0 flex-1 border-t">
        {isLoading && !error ? (
          skeleton
        ) : hasRows ? (
          children
        ) : error ? (
          <ErrorState title={errorTitle} text={errorText(error, text)} retryLabel={text.common.retry} onRetry={retry} />
        ) : (
          empty
        )}
      </div>
      {error !== null && hasRows && (
        <div
          role="alert"
          className="flex items-center gap-2 border-t bg-removed-wash px-4 py-2 text-removed text-table"
        >
          <span className="flex-1">{errorText(error, text)}</span>
          <Button onClick={retry}>{text.common.retry}</Button>
        </div>
      )}
    </>
  );
}
