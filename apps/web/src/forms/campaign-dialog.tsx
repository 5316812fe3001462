import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

export function CampaignDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const { campaigns } = useSettingsText();
  const [nameMissing, setNameMissing] = useState<string>();
  const create = useMutation({
    mutationFn: (campaign: { readonly name: string; readonly status: string }) =>
      trpcClient.campaign.create.mutate(campaign),
    onSuccess: async () => {
      await queryClient.invalidateQueries(trpc.campaign.list.pathFilter());
      onClose();
    },
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    const textOf = (field: string) => String(entries.get(field)).trim();
    const name = textOf('name');
    setNameMissing(name === '' ? campaigns.nameMissing : undefined);
    if (name !== '') create.mutate({ name, status: textOf('status') || campaigns.defaultStatus });
    else event.currentTarget.querySelector<HTMLInputElement>('[name=name]')?.focus();
  };
  const nameError = nameMissing ?? fieldErrorOf(create.error, 'name');
  const statusError = fieldErrorOf(create.error, 'status');
  const isElsewhere = create.error !== null && nameError === undefined && statusError === undefined;
  return (
    <Dialog open title={campaigns.new} closeLabel={text.common.close} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate className="grid gap-4">
        <Field label={campaigns.name} error={nameError}>
          {(control) => <Input {...control} name="name" autoComplete="off" required />}
        </Field>
        <Field label={campaigns.status} hint={campaigns.statusHint} error={statusError}>
          {(control) => <Input {...control} name="status" autoComplete="off" defaultValue={campaigns.defaultStatus} />}
        </Field>
        <div role="alert" className="text-removed text-table empty:hidden">
          {isElsewhere && errorText(create.error, text)}
        </div>
        <Button type="submit" look="primary" className="justify-self-end" disabled={create.isPending}>
          {campaigns.create}
        </Button>
      </form>
    </Dialog>
  );
}
