import { useId } from 'react';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { type Period, periods } from './tags-search.ts';

export interface PeriodChoiceProps {
  readonly days: Period;
  onChange(days: Period): void;
}

export function PeriodChoice({ days, onChange }: PeriodChoiceProps) {
  const { page } = useTagsText();
  const name = useId();
  return (
    <fieldset aria-label={page.period} className="flex rounded-control border bg-surface p-0.5">
      {periods.map((period) => (
        <label
          key={period}
          className="relative flex h-6 items-center rounded-[4px] border border-transparent px-2 text-meta text-muted has-checked:border-line-strong has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ember"
        >
          <input
            type="radio"
            name={name}
            checked={period === days}
            onChange={() => onChange(period)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {page.days(period)}
        </label>
      ))}
    </fieldset>
  );
}
