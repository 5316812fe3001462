import type { Lead } from '@tagsmith/core';
import { memo } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { Time } from '../ui/time.tsx';
import type { ColumnId } from './columns.ts';

/** Tags that a row shows before it counts the rest. */
const shownTags = 3;

export interface LeadCellProps {
  readonly lead: Lead;
  readonly column: ColumnId;
}

/** Drawn once for each lead: the table is drawn anew with every letter of a search, before its answer is there. */
export const LeadCell = memo(function LeadCell({ lead, column }: LeadCellProps) {
  switch (column) {
    case 'tags':
      return <Tags lead={lead} />;
    case 'created':
      return <Time iso={lead.createdAt} />;
    case 'updated':
      return <Time iso={lead.updatedAt} />;
    case 'campaign':
      return <Text value={lead.campaign?.name ?? null} />;
    case 'phone':
      return <Text value={lead.phone} className="figures" />;
    default:
      return <Text value={lead[column]} />;
  }
});

function Text({ value, className = '' }: { readonly value: string | null; readonly className?: string }) {
  return (
    <span className={`truncate ${className}`} title={value ?? undefined}>
      {value}
    </span>
  );
}

function Tags({ lead }: { readonly lead: Lead }) {
  const text = useText();
  const rest = lead.tags.slice(shownTags);
  return (
    <span className="flex min-w-0 items-center gap-1 overflow-hidden">
      {lead.tags.slice(0, shownTags).map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
      {rest.length > 0 && (
        <span className="figures shrink-0 text-meta text-muted" title={rest.map(({ name }) => name).join(', ')}>
          {text.leads.moreTags(rest.length)}
        </span>
      )}
    </span>
  );
}
