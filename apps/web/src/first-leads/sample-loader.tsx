import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queryClient } from '../api.ts';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useFirstLeadsText } from '../i18n/use-first-leads-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { loadSample, type SampleProgress } from './load-sample.ts';

/** The button that fills the account, beside what else one may do, and how far it is. */
export function SampleLoader({ children }: { readonly children: ReactNode }) {
  const { language, text } = useLanguage();
  const own = useFirstLeadsText();
  const [progress, setProgress] = useState<SampleProgress>();
  const load = useMutation({
    mutationFn: () => loadSample(setProgress),
    // Also where it broke off: what was made by then is there. The list takes the place of all this.
    onSettled: () => queryClient.invalidateQueries({ refetchType: 'active' }),
  });
  return (
    <>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button look="primary" disabled={load.isPending} onClick={() => load.mutate()}>
          {own.load}
        </Button>
        {children}
      </div>
      <div className="flex h-5 items-center gap-3 text-muted text-table">
        {load.isPending && (
          <>
            <progress
              aria-label={own.making}
              className="h-1.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-grey-4 [&::-moz-progress-bar]:bg-ember [&::-webkit-progress-bar]:bg-grey-4 [&::-webkit-progress-value]:bg-ember"
              max={progress?.of ?? 1}
              value={progress?.made ?? 0}
            />
            <span className="figures min-w-[14ch] text-right">
              {progress && own.made(formatNumber(progress.made, language), formatNumber(progress.of, language))}
            </span>
          </>
        )}
      </div>
      <div role="alert" className="text-removed text-table empty:hidden">
        {load.error && errorText(load.error, text, own.refusals)}
      </div>
    </>
  );
}
