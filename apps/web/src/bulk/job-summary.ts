import type { BulkText } from '../i18n/bulk-en.ts';
import { formatNumber } from '../i18n/formats.ts';
import type { JobEnd } from './bulk-job.ts';
import type { TagChange } from './tag-change.ts';
import { tagNames } from './tag-names.ts';
import type { Tally } from './tally.ts';

/** What a change did, in one sentence: `Added VIP to 1,004 leads; 200 had that already.` */
export function jobSummary(end: JobEnd, { action, tags }: TagChange, text: BulkText, language: string): string {
  const { changed, unchanged } = end.tally;
  const shown = formatNumber(changed, language);
  const names = tagNames(tags, language);
  const kind = action === 'set' && tags.length === 0 ? 'clear' : action;
  const first = kind === 'clear' ? text.done.clear(changed, shown) : text.done[kind](names, changed, shown);
  const alike = unchanged > 0 ? [text.alike[kind](formatNumber(unchanged, language))] : [];
  return asSentence([first, ...alike, ...remarks(end, text, language)]);
}

/** The same of an undo, which has more steps than leads. */
export function undoSummary(end: JobEnd, leads: number, text: BulkText, language: string): string {
  return asSentence([text.done.undo(leads, formatNumber(leads, language)), ...remarks(end, text, language)]);
}

function remarks({ tally, left, isUncertain }: JobEnd, text: BulkText, language: string): readonly string[] {
  const { gone, refused } = tally;
  const said = gone > 0 ? [text.gone(gone, formatNumber(gone, language))] : [];
  for (const [reason, count] of Object.entries(refused))
    said.push(text.kept[kindOf(reason)](formatNumber(count, language)));
  if (left > 0) said.push((isUncertain ? text.leftUnsure : text.left)(formatNumber(left, language)));
  return said;
}

function kindOf(reason: keyof Tally['refused']): keyof BulkText['kept'] {
  if (reason === 'tag_protected') return 'protected';
  return reason === 'tags_per_lead_limit' ? 'full' : 'other';
}

function asSentence(parts: readonly string[]): string {
  return `${parts.join('; ')}.`;
}
