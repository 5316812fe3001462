import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import type { Session } from '../session/auth.ts';
import { useEnter } from '../session/use-enter.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import type { AccessErrors, AccessValues } from './access-values.ts';

export interface AccessFormProps {
  readonly fields: readonly (keyof AccessValues)[];
  /** A password that is chosen here, with its rule said. */
  readonly isNewPassword: boolean;
  readonly submitLabel: string;
  /** What a refusal means here, by its reason. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Where to go afterwards. */
  readonly next?: string | undefined;
  check(values: AccessValues): AccessErrors;
  submit(values: AccessValues): Promise<{ readonly session: Session }>;
}

/** What signing in, setting up and joining have in common. */
export function AccessForm({ fields, isNewPassword, submitLabel, refusals, next, check, submit }: AccessFormProps) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const enter = useEnter(next);
  const [wrong, setWrong] = useState<AccessErrors>({});
  const mutation = useMutation({ mutationFn: submit, onSuccess: enter });

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    const read = (name: keyof AccessValues) => String(entries.get(name) ?? '');
    const values = { email: read('email').trim(), password: read('password'), name: read('name').trim() };
    const errors = check(values);
    setWrong(errors);
    const firstWrong = fields.find((field) => errors[field] !== undefined);
    if (firstWrong === undefined) mutation.mutate(values);
    else form.current?.querySelector<HTMLInputElement>(`[name=${firstWrong}]`)?.focus();
  };

  const errorAt = (field: keyof AccessValues) => wrong[field] ?? fieldErrorOf(mutation.error, field);
  const isElsewhere = mutation.error !== null && fields.every((field) => errorAt(field) === undefined);
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="grid gap-4">
      {fields.includes('email') && (
        <Field label={text.access.email} error={errorAt('email')}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
        </Field>
      )}
      {fields.includes('name') && (
        <Field label={text.access.name} hint={text.access.nameHint} error={errorAt('name')}>
          {(control) => <Input {...control} name="name" autoComplete="name" />}
        </Field>
      )}
      <Field
        label={text.access.password}
        hint={isNewPassword ? text.access.passwordHint : undefined}
        error={errorAt('password')}
      >
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete={isNewPassword ? 'new-password' : 'current-password'}
            required
          />
        )}
      </Field>
      <div role="alert" className="text-removed text-table empty:hidden">
        {isElsewhere && errorText(mutation.error, text, refusals)}
      </div>
      <Button type="submit" look="primary" className="h-8 w-full justify-center" disabled={mutation.isPending}>
        {submitLabel}
      </Button>
    </form>
  );
}
