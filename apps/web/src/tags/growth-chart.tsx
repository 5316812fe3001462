import { type CSSProperties, type PointerEvent, useState } from 'react';
import { formatNumber, formatUtcDay } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import type { TagDay } from './leads-over-time.ts';

/** The grid that the line is drawn in, stretched to whatever room there is. */
const size = 100;

export interface GrowthChartProps {
  /** At least one. */
  readonly days: readonly TagDay[];
  /** The same in words. */
  readonly summary: string;
  /** Of the line, in degrees. */
  readonly hue: number;
}

/** One line over the days, from nothing up, labelled where it ends; the day beneath the pointer says its own number. */
export function GrowthChart({ days, summary, hue }: GrowthChartProps) {
  const { language, text: common } = useLanguage();
  const text = useTagsText();
  const [pointed, setPointed] = useState<number>();
  const most = Math.max(...days.map(({ leads }) => leads), 1);
  const x = (index: number) => (days.length === 1 ? size : (index * size) / (days.length - 1));
  const y = (leads: number) => size - (leads * size) / most;
  const points = days.map(({ leads }, index) => `${x(index)},${y(leads)}`).join(' ');
  const last = days.at(-1)?.leads ?? 0;
  const shown = pointed === undefined ? undefined : days[pointed];
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const index = Math.round(((clientX - left) / width) * (days.length - 1));
    setPointed(Math.min(Math.max(index, 0), days.length - 1));
  };
  return (
    <div
      role="img"
      aria-label={summary}
      // React has no type for custom properties.
      style={{ '--hue': hue } as CSSProperties}
      className="figures pr-14 text-meta text-muted"
    >
      <div className="flex h-5 items-start justify-between">
        <span>{formatNumber(most, language)}</span>
        {shown && (
          <span className="text-ink">
            {formatUtcDay(shown.date, language)}:{' '}
            {common.tagEditor.uses(shown.leads, formatNumber(shown.leads, language))}
          </span>
        )}
      </div>
      <div
        className="relative h-36 touch-pan-y border-t border-b"
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(undefined)}
      >
        <svg
          viewBox={`0 0 ${size} ${size}`}
          preserveAspectRatio="none"
          aria-hidden
          className="absolute inset-0 tag-ink size-full overflow-visible"
        >
          <polyline
            points={points}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {pointed !== undefined && (
          <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: `${x(pointed)}%` }} />
        )}
        <span
          className="tag-ink absolute left-full size-1.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-current"
          style={{ top: `${y(last)}%` }}
        />
        <span className="absolute left-full ml-2 -translate-y-1/2 font-medium text-ink" style={{ top: `${y(last)}%` }}>
          {formatNumber(last, language)}
        </span>
      </div>
      <div className="flex justify-between pt-1">
        <span>{formatUtcDay(days[0]?.date ?? '', language)}</span>
        <span>{text.page.today}</span>
      </div>
    </div>
  );
}
