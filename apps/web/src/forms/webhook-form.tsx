import { limits, type Webhook } from '@tagsmith/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

export type WebhookValues = Pick<Webhook, 'name' | 'url'>;

export interface WebhookFormProps {
  /** As they are now; without them it is for a new one. */
  readonly values?: WebhookValues;
  readonly error: unknown;
  readonly isPending: boolean;
  onSubmit(values: WebhookValues): void;
}

export function WebhookForm({ values, error, isPending, onSubmit }: WebhookFormProps) {
  const text = useText();
  const { form } = useWebhooksText();
  const [missing, setMissing] = useState<'name' | 'url'>();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    const [name, url] = [String(entries.get('name')).trim(), String(entries.get('url')).trim()];
    const field = name === '' ? 'name' : url === '' ? 'url' : undefined;
    setMissing(field);
    if (field === undefined) onSubmit({ name, url });
    else event.currentTarget.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  };

  const nameError = missing === 'name' ? form.nameMissing : fieldErrorOf(error, 'name');
  const urlError = missing === 'url' ? form.urlMissing : fieldErrorOf(error, 'url');
  const isElsewhere = error !== null && nameError === undefined && urlError === undefined;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field label={form.name} hint={form.nameHint} error={nameError}>
        {(control) => <Input {...control} name="name" autoComplete="off" required defaultValue={values?.name} />}
      </Field>
      <Field
        label={form.url}
        hint={values === undefined ? form.urlHint(limits.webhookSeconds) : form.urlEditHint}
        error={urlError}
      >
        {(control) => (
          <Input
            {...control}
            name="url"
            type="url"
            autoComplete="off"
            placeholder="https://"
            className="font-mono text-code"
            required
            defaultValue={values?.url}
          />
        )}
      </Field>
      <div role="alert" className="text-removed text-table empty:hidden">
        {isElsewhere && errorText(error, text)}
      </div>
      <Button type="submit" look="primary" className="justify-self-end" disabled={isPending}>
        {values === undefined ? form.create : text.common.save}
      </Button>
    </form>
  );
}
