import { ArrowUp } from 'lucide-react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { waitingLimit } from './feed-state.ts';

export interface NewsPillProps {
  readonly count: number;
  /** More came than are counted. */
  readonly isFlooded: boolean;
  onShow(): void;
}

/** Says what is new above, and goes there. */
export function NewsPill({ count, isFlooded, onShow }: NewsPillProps) {
  const { language } = useLanguage();
  const text = useActivityText();
  const isShown = count > 0 || isFlooded;
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-2 z-20 flex justify-center">
      {isShown && (
        <button
          type="button"
          onClick={onShow}
          className="figures pointer-events-auto flex h-8 items-center gap-1.5 rounded-full bg-ember px-3 font-medium text-ember-ink text-table shadow-float hover:bg-ember-hover"
        >
          <ArrowUp className="size-4" aria-hidden />
          {isFlooded
            ? text.flood(formatNumber(waitingLimit, language))
            : text.news(formatNumber(count, language), count === 1)}
        </button>
      )}
    </div>
  );
}
