import type { Change } from '@tagsmith/core';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { ChangeDetails } from '../lead/change-details.tsx';
import { valuesOf } from '../lead/change-parts.ts';

/** Fields that are shown before one asks for the others. */
const shownFields = 3;

export interface ChangeValuesProps {
  readonly change: Change;
  /** Its tag stands in its sentence already. */
  readonly isTagSaid: boolean;
  readonly isOpen: boolean;
  campaignName(id: string): string;
  onToggle(): void;
}

/** Before and after of one change, cut where it is long. */
export function ChangeValues({ change, isTagSaid, isOpen, campaignName, onToggle }: ChangeValuesProps) {
  const text = useActivityText();
  // What a new tag or campaign consists of, its sentence says.
  const isSaid = isTagSaid || (change.subject !== 'lead' && change.action !== 'updated');
  if (isSaid) return null;
  const more = valuesOf(change).length - shownFields;
  return (
    <>
      <ChangeDetails
        change={change}
        campaignName={campaignName}
        limit={isOpen ? undefined : shownFields}
        {...(change.subject === 'lead' ? {} : { names: text.fields })}
      />
      {more > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="w-fit rounded-control text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
        >
          {isOpen ? text.lessFields : text.moreFields(more)}
        </button>
      )}
    </>
  );
}
