import { useEffect } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useBulkText } from '../i18n/use-bulk-text.ts';
import { errorText } from '../server-errors.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import type { BulkTarget } from './bulk-target.ts';
import type { TagFigure } from './matching-figures.ts';
import type { PreviewProps } from './some-preview.tsx';
import { tagNames } from './tag-names.ts';
import { useMatchingFigures } from './use-matching-figures.ts';

export interface MatchingPreviewProps extends PreviewProps {
  readonly target: Extract<BulkTarget, { readonly kind: 'matching' }>;
}

/** What a change will do to all that match, tag by tag, as the server counts it. */
export function MatchingPreview({ target, change, onReady }: MatchingPreviewProps) {
  const { language, text } = useLanguage();
  const bulk = useBulkText();
  const { data, error, refetch } = useMatchingFigures(target, change);
  const isReady = data !== undefined && (data.othersGo || data.lines.some(({ changes }) => changes > 0));
  useEffect(() => onReady(isReady), [isReady, onReady]);
  if (error) {
    return (
      <ErrorState
        title={bulk.previewFailed}
        text={errorText(error, text)}
        retryLabel={text.common.retry}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) {
    return (
      <div role="status" aria-label={text.common.loading} className="grid gap-3 py-1">
        {[...change.tags, ''].map((_, line) => (
          <Skeleton key={line} className="w-64" />
        ))}
      </div>
    );
  }
  const { lines, refused, blockers, othersGo } = data;
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1.5">
        {lines.map((line) => (
          <Line key={`${line.sign}${line.tag.slug}`} {...line} />
        ))}
      </ul>
      {othersGo && <p>{bulk.othersGo}</p>}
      {!isReady && <p className="text-muted">{lines.length > 0 ? bulk.nothing : bulk.noTagsToTakeOff}</p>}
      {refused > 0 && (
        <p className="text-warning">
          {bulk.protectedStay(refused, formatNumber(refused, language), tagNames(blockers, language))}
        </p>
      )}
    </div>
  );
}

function Line({ tag, sign, changes, of }: TagFigure) {
  const { language } = useLanguage();
  const bulk = useBulkText();
  const have = of - changes;
  return (
    <li className="flex flex-wrap items-center gap-1.5">
      <TagChip tag={tag} sign={sign} />
      <span className="figures">{bulk.onLeads(formatNumber(changes, language), formatNumber(of, language))}</span>
      {sign === '+' && have > 0 && (
        <span className="figures text-muted">({bulk.haveAlready(have, formatNumber(have, language))})</span>
      )}
    </li>
  );
}
