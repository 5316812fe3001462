import { type Lead, limits } from '@tagsmith/core';
import { useEffect, useMemo } from 'react';
import type { DraftTag } from '../forms/tag-draft.ts';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useBulkText } from '../i18n/use-bulk-text.ts';
import { leadName } from '../leads/lead-name.ts';
import { TagChip } from '../ui/tag-chip.tsx';
import { type LeadOutcome, outcomeOf, type TagChange } from './tag-change.ts';
import { tagNames } from './tag-names.ts';

/** Leads that are listed one by one. */
const listed = 6;

export interface PreviewProps {
  readonly change: TagChange;
  /** Whether there is something to change, and it is known what. */
  onReady(isReady: boolean): void;
}

type Changed = Extract<LeadOutcome, { readonly kind: 'changed' }> & { readonly lead: Lead };

/** What a change will do to each of these leads. */
export function SomePreview({ leads, change, onReady }: PreviewProps & { readonly leads: readonly Lead[] }) {
  const { language, text } = useLanguage();
  const bulk = useBulkText();
  const { changed, unchanged, protectedStay, blockers, fullStay } = useMemo(
    () => sortOut(leads, change),
    [leads, change.action, change.tags],
  );
  const isReady = changed.length > 0;
  useEffect(() => onReady(isReady), [isReady, onReady]);
  const number = (value: number) => formatNumber(value, language);
  const rest = changed.length - listed;
  return (
    <div className="grid gap-2">
      <p>
        <strong className="font-medium">
          {bulk.changed(changed.length, leads.length, number(changed.length), number(leads.length))}
        </strong>
        {unchanged > 0 && ` · ${bulk.unchanged(unchanged, number(unchanged))}`}
      </p>
      {protectedStay > 0 && (
        <p className="text-warning">
          {bulk.protectedStay(protectedStay, number(protectedStay), tagNames(blockers, language))}
        </p>
      )}
      {fullStay > 0 && (
        <p className="text-warning">{bulk.fullStay(fullStay, number(fullStay), number(limits.tagsPerLead))}</p>
      )}
      <ul className="grid gap-1.5">
        {changed.slice(0, listed).map(({ lead, added, removed }) => (
          <li key={lead.id} className="grid gap-x-2 gap-y-0.5 narrow:grid-cols-[160px_1fr]">
            <span className="truncate text-muted leading-5.5">{leadName(lead) ?? text.leads.unnamed}</span>
            <span className="flex flex-wrap gap-1">
              <Chips tags={added} sign="+" />
              <Chips tags={removed} sign="−" />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-muted">{bulk.moreChange(rest, number(rest))}</p>}
    </div>
  );
}

function Chips({ tags, sign }: { readonly tags: readonly DraftTag[]; readonly sign: '+' | '−' }) {
  return tags.map((tag) => <TagChip key={tag.slug} tag={tag} sign={sign} />);
}

function sortOut(leads: readonly Lead[], change: TagChange) {
  const changed: Changed[] = [];
  const blockers = new Map<string, DraftTag>();
  let [unchanged, protectedStay, fullStay] = [0, 0, 0];
  for (const lead of leads) {
    const outcome = outcomeOf(lead, change);
    if (outcome.kind === 'changed') changed.push({ ...outcome, lead });
    else if (outcome.kind === 'unchanged') unchanged += 1;
    else if (outcome.blockers.length === 0) fullStay += 1;
    else {
      protectedStay += 1;
      for (const tag of outcome.blockers) blockers.set(tag.slug, tag);
    }
  }
  return { changed, unchanged, protectedStay, blockers: [...blockers.values()], fullStay };
}
