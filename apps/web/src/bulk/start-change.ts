import type { BulkText } from '../i18n/bulk-en.ts';
import { toast } from '../ui/toaster.tsx';
import { type JobEnd, startJob } from './bulk-job.ts';
import type { BulkTarget } from './bulk-target.ts';
import { jobSummary, undoSummary } from './job-summary.ts';
import type { TagChange } from './tag-change.ts';
import { tagMatching } from './tag-matching.ts';
import { tagNames } from './tag-names.ts';
import { tagSome } from './tag-some.ts';
import { undoCalls } from './undo-calls.ts';

/** Starts a change of many leads. When it ends, a toast says what was done, and takes it back where that is exact. */
export function startChange(target: BulkTarget, change: TagChange, text: BulkText, language: string): void {
  const work =
    target.kind === 'matching'
      ? tagMatching(target, change)
      : tagSome([{ ...change, ids: target.leads.map(({ id }) => id) }]);
  const onEnd = (end: JobEnd) => {
    const undo = undoOf(end, text, language);
    toast(jobSummary(end, change, text, language), undo && { label: text.undo, onClick: undo });
  };
  startJob({ title: titleOf(change, text, language), work, onEnd });
}

/** Undefined where it can't be taken back exactly: of all that match, nobody keeps what each of them had. */
function undoOf({ diffs = [] }: JobEnd, text: BulkText, language: string): (() => void) | undefined {
  const calls = undoCalls(diffs);
  if (calls === undefined) return undefined;
  const onEnd = (end: JobEnd) => toast(undoSummary(end, diffs.length, text, language));
  return () => startJob({ title: text.doing.undo, work: tagSome(calls), onEnd });
}

function titleOf({ action, tags }: TagChange, { doing }: BulkText, language: string): string {
  return action === 'set' && tags.length === 0 ? doing.clear : doing[action](tagNames(tags, language));
}
