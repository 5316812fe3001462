import type { Lead } from '@tagsmith/core';
import { useId, useState } from 'react';
import { trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import { FieldRow, inPlaceClass } from './field-row.tsx';
import { useLeadWrite } from './use-lead-write.ts';

export type TextFieldName =
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'company'
  | 'title'
  | 'source'
  | 'externalId';

export interface TextFieldProps {
  readonly lead: Lead;
  readonly field: TextFieldName;
  readonly mayWrite: boolean;
}

/** A field that is edited where it stands: Enter or leaving it saves, Escape takes it back. */
export function TextField({ lead, field, mayWrite }: TextFieldProps) {
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const write = useLeadWrite<string | null>(lead, {
    preview: (current, value) => ({ ...current, [field]: value }),
    save: ({ id: leadId }, value) => trpcClient.lead.update.mutate({ lead: { id: leadId }, set: { [field]: value } }),
  });

  const save = () => {
    const value = draft?.trim() || null;
    setDraft(undefined);
    if (draft !== undefined && value !== lead[field]) write.mutate(value);
  };
  const why = write.error && (fieldErrorOf(write.error, field) ?? errorText(write.error, text));
  const error = why === null ? undefined : text.errors.notSaved(write.variables ?? '', why);
  return (
    <FieldRow label={text.lead[field]} htmlFor={id} error={error} errorId={`${id}-error`}>
      <input
        id={id}
        disabled={!mayWrite}
        value={draft ?? lead[field] ?? ''}
        placeholder={text.common.none}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        autoComplete="off"
        className={inPlaceClass}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
    </FieldRow>
  );
}
