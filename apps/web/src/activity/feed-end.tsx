import { limits } from '@tagsmith/core';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage, useText } from '../i18n/language-provider.tsx';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { heldLimit } from './feed-state.ts';
import type { Older } from './use-older.ts';

export interface FeedEndProps {
  readonly older: Older;
  /** Pages in a row in which the server found little. */
  readonly shortPages: number;
}

/** What is below the last row: more on its way, or why there is none. */
export function FeedEnd({ older, shortPages }: FeedEndProps) {
  return (
    <div className="flex min-h-14 items-center gap-3 px-4 py-3 text-muted text-table">
      <EndText older={older} shortPages={shortPages} />
    </div>
  );
}

function EndText({ older, shortPages }: FeedEndProps) {
  const { language } = useLanguage();
  const common = useText();
  const text = useActivityText();
  switch (older.state) {
    case 'idle':
      return null;
    case 'end':
      return <p>{text.end}</p>;
    case 'full':
      return <p>{text.full(formatNumber(heldLimit, language))}</p>;
    case 'resting':
      return <Button onClick={older.goOn}>{text.older}</Button>;
    case 'failed':
      return (
        <>
          <p role="alert" className="text-removed">
            {text.olderError} {errorText(older.error, common)}
          </p>
          <Button onClick={older.goOn}>{common.common.retry}</Button>
        </>
      );
    case 'stopped':
      return (
        <>
          <p>{text.stopped}</p>
          <Button onClick={older.goOn}>{text.goOn}</Button>
        </>
      );
    case 'looking':
      if (shortPages === 0) return <Skeleton className="w-2/5" />;
      return (
        <>
          <p role="status" className="figures">
            {text.looking(formatNumber(shortPages * limits.changesWalked, language))}
          </p>
          <Button onClick={older.stop}>{text.stop}</Button>
        </>
      );
  }
}
