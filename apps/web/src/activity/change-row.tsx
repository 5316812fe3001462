import type { Change } from '@tagsmith/core';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { isOnlyTags } from '../lead/change-parts.ts';
import { ChangeValues } from './change-values.tsx';
import { RecordName } from './record-name.tsx';
import type { LeadLabel } from './use-lead-labels.ts';

export interface ChangeRowProps {
  readonly change: Change;
  readonly isOpen: boolean;
  readonly labelId: string;
  leadLabel(id: string): LeadLabel | undefined;
  campaignName(id: string): string;
  onToggle(): void;
}

/** One change of an operation that is open: who, when and how stand above. */
export function ChangeRow({ change, isOpen, labelId, leadLabel, campaignName, onToggle }: ChangeRowProps) {
  const text = useActivityText();
  const { subject, action } = change;
  const isTagged = subject === 'lead' && action === 'updated' && isOnlyTags(change);
  return (
    <div className="ml-1 grid min-w-0 flex-1 gap-1.5 border-l-2 py-1.5 pl-3">
      <p id={labelId} className="break-words leading-6">
        <span className="text-muted">{text.one[subject][isTagged ? 'tagged' : action]}</span>{' '}
        <RecordName change={change} leadLabel={leadLabel} />
      </p>
      <ChangeValues change={change} isTagSaid={false} isOpen={isOpen} campaignName={campaignName} onToggle={onToggle} />
    </div>
  );
}
