import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { checkNewPassword } from './access-values.ts';

interface Passwords {
  readonly current: string;
  readonly next: string;
}

export function PasswordForm({ email }: { readonly email: string }) {
  const text = useText();
  const { you } = useSettingsText();
  const [wrong, setWrong] = useState<Partial<Passwords>>({});
  const change = useMutation({
    mutationFn: ({ form: _form, ...passwords }: Passwords & { readonly form: HTMLFormElement }) =>
      trpcClient.user.changePassword.mutate(passwords),
    onSuccess: (_answer, { form }) => {
      form.reset();
      return queryClient.invalidateQueries(trpc.session.list.pathFilter());
    },
  });

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const entries = new FormData(form);
    const passwords = { current: String(entries.get('current')), next: String(entries.get('next')) };
    const tooShortOrLong = checkNewPassword(passwords.next, text);
    const errors = {
      ...(passwords.current === '' && { current: text.access.passwordMissing }),
      ...(tooShortOrLong !== undefined && { next: tooShortOrLong }),
    };
    setWrong(errors);
    change.reset();
    const [firstWrong] = Object.keys(errors);
    if (firstWrong === undefined) change.mutate({ ...passwords, form });
    else form.querySelector<HTMLInputElement>(`[name=${firstWrong}]`)?.focus();
  };

  // Whatever is wrong with the one that there is: it is not this.
  const currentError = wrong.current ?? (fieldErrorOf(change.error, 'current') && you.currentWrong);
  const nextError = wrong.next ?? fieldErrorOf(change.error, 'next');
  const isElsewhere = change.error !== null && currentError === undefined && nextError === undefined;
  return (
    <form onSubmit={onSubmit} noValidate className="grid max-w-88 gap-4">
      {/* Tells a password manager whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label={you.current} error={currentError}>
        {(control) => <Input {...control} name="current" type="password" autoComplete="current-password" required />}
      </Field>
      <Field label={you.next} hint={text.access.passwordHint} error={nextError}>
        {(control) => <Input {...control} name="next" type="password" autoComplete="new-password" required />}
      </Field>
      <p className="text-muted text-table">{you.othersEnd}</p>
      <div role="alert" className="text-removed text-table empty:hidden">
        {isElsewhere && errorText(change.error, text)}
      </div>
      <div role="status" className="text-added text-table empty:hidden">
        {change.isSuccess && you.changed}
      </div>
      <Button type="submit" className="justify-self-start" disabled={change.isPending}>
        {you.change}
      </Button>
    </form>
  );
}
