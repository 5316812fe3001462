import type { TagWithUse } from '@tagsmith/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { tagHue } from '../ui/tag-hue.ts';
import { ChangeCounts } from './change-counts.tsx';
import { GrowthChart } from './growth-chart.tsx';
import { GrowthTable } from './growth-table.tsx';
import { leadsOverTime, sumOf, type TagDay } from './leads-over-time.ts';
import { Part } from './part.tsx';
import { PeriodChoice } from './period-choice.tsx';
import type { Period } from './tags-search.ts';

export interface TagStatsProps {
  readonly tag: TagWithUse;
  readonly days: Period;
}

export function useTagStats({ tag, days }: TagStatsProps) {
  return useQuery({
    ...trpc.tag.stats.queryOptions({ tag: { id: tag.id }, days }),
    placeholderData: keepPreviousData,
  });
}

/** How many leads had the tag, day by day. */
export function TagGrowth({ tag, days, onPeriod }: TagStatsProps & { onPeriod(days: Period): void }) {
  const { page } = useTagsText();
  const stats = useTagStats({ tag, days });
  return (
    <Part title={page.growth} action={<PeriodChoice days={days} onChange={onPeriod} />}>
      {/* A tag that was never used has no line to wait for. */}
      <div className={`grid content-start gap-2 ${tag.lastUsedAt === null ? '' : 'min-h-52'}`}>
        {stats.data === undefined ? (
          <LoadState query={stats} errorTitle={page.statsError} />
        ) : (
          <Growth tag={tag} days={leadsOverTime(tag.leads, stats.data.days)} />
        )}
      </div>
    </Part>
  );
}

function Growth({ tag, days }: { readonly tag: TagWithUse; readonly days: readonly TagDay[] }) {
  const { language } = useLanguage();
  const { page } = useTagsText();
  const { added, removed } = sumOf(days);
  const written = (count: number) => formatNumber(count, language);
  const [first, last] = [days[0]?.leads ?? 0, days.at(-1)?.leads ?? 0];
  const summary = page.chart(days.length, written(first), written(last), written(added), written(removed));
  const isStill = added + removed === 0;
  return (
    <>
      {isStill ? (
        <p className="text-muted text-table">{page.stillTitle(days.length)}</p>
      ) : (
        <ChangeCounts added={added} removed={removed} />
      )}
      {(last > 0 || !isStill) && (
        <>
          <GrowthChart days={days} summary={summary} hue={tagHue(tag)} />
          <GrowthTable days={days} />
        </>
      )}
    </>
  );
}
