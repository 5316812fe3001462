import { lazy, Suspense } from 'react';
import { useRunningJob } from './bulk-job.ts';

const BulkProgress = lazy(async () => ({ default: (await import('./bulk-progress.tsx')).BulkProgress }));

/** Part of the frame; what draws it is loaded with the first job. */
export function JobProgress() {
  const running = useRunningJob();
  return <Suspense>{running && <BulkProgress running={running} />}</Suspense>;
}
