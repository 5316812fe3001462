import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useBulkText } from '../i18n/use-bulk-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { type RunningJob, retryJob, stopJob } from './bulk-job.ts';
import { sumOf } from './tally.ts';

/** How far a change of many leads is, on whatever page one is meanwhile. */
export function BulkProgress({ running }: { readonly running: RunningJob }) {
  const { language, text } = useLanguage();
  const bulk = useBulkText();
  const { job, tally, isStopping, error } = running;
  const { total } = job.work;
  // More may match than when they were counted.
  const done = Math.min(sumOf(tally), total);
  const shown = bulk.progress(formatNumber(done, language), formatNumber(total, language));
  return (
    <section
      aria-label={bulk.job}
      className="fixed inset-x-4 bottom-30 z-40 grid gap-2 rounded-panel border bg-raised p-3 text-table shadow-float narrow:right-4 narrow:bottom-4 narrow:left-auto narrow:w-80"
    >
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{job.title}</span>
        <span className="figures shrink-0 text-muted">{shown}</span>
      </div>
      <div
        role="progressbar"
        aria-label={job.title}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={shown}
        className="h-1.5 overflow-hidden rounded-full bg-grey-4"
      >
        <div
          className="h-full origin-left bg-ember transition-transform duration-160"
          style={{ transform: `scaleX(${total === 0 ? 1 : done / total})` }}
        />
      </div>
      {error !== undefined && (
        <p role="alert" className="text-removed">
          {errorText(error, text)} {bulk.failed}
        </p>
      )}
      <div className="flex justify-end gap-2">
        {error !== undefined && <Button onClick={retryJob}>{bulk.goOn}</Button>}
        <Button look="quiet" onClick={stopJob} disabled={isStopping}>
          {isStopping ? bulk.stopping : bulk.stop}
        </Button>
      </div>
    </section>
  );
}
