import { type Role, roles } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText, fieldErrorOf } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input, Select } from '../ui/input.tsx';
import { checkEmail } from './access-values.ts';

/** Asks whom, then shows the link that lets them in: the server has told it this once. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const { common } = useText();
  const { members: text } = useSettingsText();
  const invite = useMutation({
    mutationFn: (invited: { readonly email: string; readonly role: Role }) => trpcClient.member.invite.mutate(invited),
    onSuccess: () => queryClient.invalidateQueries(trpc.member.list.pathFilter()),
  });
  if (invite.data === undefined) {
    return (
      <Dialog open title={text.inviteTitle} closeLabel={common.close} onClose={onClose}>
        <InviteForm error={invite.error} isPending={invite.isPending} onInvite={invite.mutate} />
      </Dialog>
    );
  }
  const { invitation, path } = invite.data;
  return (
    <Dialog open title={text.linkTitle} closeLabel={common.close} onClose={onClose}>
      <div className="grid gap-4">
        <p role="status" className="break-words text-muted">
          {text.linkText(invitation.email)}
        </p>
        <Copyable label={text.linkTitle} code={`${location.origin}${path}`} />
        <Button className="justify-self-end" onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </Dialog>
  );
}

interface InviteFormProps {
  readonly error: unknown;
  readonly isPending: boolean;
  onInvite(invited: { readonly email: string; readonly role: Role }): void;
}

function InviteForm({ error, isPending, onInvite }: InviteFormProps) {
  const text = useText();
  const { members, roles: roleNames, roleHints, refusals } = useSettingsText();
  const [role, setRole] = useState<Role>('member');
  const [wrongEmail, setWrongEmail] = useState<string>();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    const wrong = checkEmail(email, text);
    setWrongEmail(wrong);
    if (wrong === undefined) onInvite({ email, role });
    else event.currentTarget.querySelector<HTMLInputElement>('[name=email]')?.focus();
  };
  // What is refused here is refused for the email: it is nobody's, or a member's.
  const emailError =
    wrongEmail ?? fieldErrorOf(error, 'email') ?? (error ? errorText(error, text, refusals) : undefined);
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      <Field label={members.email} error={emailError}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="off" required />}
      </Field>
      <Field label={members.role} hint={roleHints[role]}>
        {(control) => (
          <Select
            {...control}
            value={role}
            onChange={({ target }) => setRole(roles.find((known) => known === target.value) ?? 'member')}
          >
            {roles.map((option) => (
              <option key={option} value={option}>
                {roleNames[option]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" look="primary" className="justify-self-end" disabled={isPending}>
        {members.createLink}
      </Button>
    </form>
  );
}
