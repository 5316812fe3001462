import type { Lead } from '@tagsmith/core';
import { useText } from '../i18n/language-provider.tsx';
import { CopyId } from '../lead/copy-id.tsx';
import { Time } from '../ui/time.tsx';
import { CampaignField } from './campaign-field.tsx';
import { FieldRow } from './field-row.tsx';
import { TextField, type TextFieldName } from './text-field.tsx';

const textFields: readonly TextFieldName[] = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'title',
  'source',
  'externalId',
];

export interface LeadFieldsProps {
  readonly lead: Lead;
  readonly mayWrite: boolean;
}

export function FieldsTab({ lead, mayWrite }: LeadFieldsProps) {
  const text = useText();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5 py-3">
      {!mayWrite && <p className="px-4 pb-2 text-muted text-table">{text.lead.readOnly}</p>}
      {textFields.map((field) => (
        <TextField key={field} lead={lead} field={field} mayWrite={mayWrite} />
      ))}
      <CampaignField lead={lead} mayWrite={mayWrite} />
      <hr className="my-2" />
      <FieldRow label={text.lead.created}>
        <Time iso={lead.createdAt} />
      </FieldRow>
      <FieldRow label={text.lead.updated}>
        <Time iso={lead.updatedAt} />
      </FieldRow>
      <FieldRow label={text.lead.id}>
        <CopyId id={lead.id} label={text.lead.copyId} />
      </FieldRow>
      <FieldRow label={text.lead.contactId}>
        <CopyId id={lead.contactId} label={`${text.common.copy}: ${text.lead.contactId}`} />
      </FieldRow>
    </div>
  );
}
