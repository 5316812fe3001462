import { type Scope, scopes } from '@tagsmith/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input, Select } from '../ui/input.tsx';
import type { NewApiKey } from './api-key-dialog.tsx';
import { type Expiry, expiresAtOf, expiries } from './api-key-expiry.ts';

export interface ApiKeyFormProps {
  readonly error: unknown;
  readonly isPending: boolean;
  onCreate(apiKey: NewApiKey): void;
}

export function ApiKeyForm({ error, isPending, onCreate }: ApiKeyFormProps) {
  const text = useText();
  const { newKey } = useConnectText();
  const [scope, setScope] = useState<Scope>('write');
  const [expiry, setExpiry] = useState<Expiry>('never');
  const [wrong, setWrong] = useState<'name' | 'day'>();

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const entries = new FormData(form);
    const name = String(entries.get('name')).trim();
    const expiresAt = expiresAtOf(expiry, String(entries.get('day') ?? ''), Date.now());
    const field = name === '' ? 'name' : expiresAt === undefined ? 'day' : undefined;
    setWrong(field);
    if (expiresAt !== undefined && field === undefined) onCreate({ name, scope, expiresAt });
    else form.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  };

  const nameError = wrong === 'name' ? newKey.nameMissing : fieldErrorOf(error, 'name');
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      <Field label={newKey.name} hint={newKey.nameHint} error={nameError}>
        {(control) => <Input {...control} name="name" autoComplete="off" required />}
      </Field>
      <Field label={newKey.scope} hint={newKey.scopeHints[scope]}>
        {(control) => (
          <Select
            {...control}
            value={scope}
            onChange={({ target }) => setScope(scopes.find((known) => known === target.value) ?? 'write')}
          >
            {scopes.map((option) => (
              <option key={option} value={option}>
                {newKey.scopes[option]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={newKey.expiry}>
        {(control) => (
          <Select
            {...control}
            value={expiry}
            onChange={({ target }) => setExpiry(expiries.find((known) => known === target.value) ?? 'never')}
          >
            {expiries.map((option) => (
              <option key={option} value={option}>
                {newKey.expiries[option]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {expiry === 'date' && (
        <Field label={newKey.date} error={wrong === 'day' ? newKey.dateWrong : undefined}>
          {(control) => <Input {...control} name="day" type="date" required />}
        </Field>
      )}
      <div role="alert" className="text-removed text-table empty:hidden">
        {error !== null && nameError === undefined && errorText(error, text)}
      </div>
      <Button type="submit" look="primary" className="justify-self-end" disabled={isPending}>
        {newKey.create}
      </Button>
    </form>
  );
}
