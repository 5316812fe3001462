import { displayName, type Role, roles } from '@tagsmith/core';
import { useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Select } from '../ui/input.tsx';
import { MemberRow, type MemberRowProps } from './member-row.tsx';
import { useMemberWrites } from './use-member-writes.ts';

/** A member, and what an owner does with them. */
export function MemberControls({ member, isSelf }: MemberRowProps) {
  const { user, role } = member;
  const text = useText();
  const { members, roles: roleNames, refusals } = useSettingsText();
  /** What waits for a yes: going, or an own role that one can't take back. */
  const [asked, setAsked] = useState<'remove' | Role>();
  const { setRole, remove } = useMemberWrites(user.id, isSelf);
  const name = displayName(user);
  const error = setRole.error ?? remove.error;

  const change = (next: Role) => {
    remove.reset();
    setRole.mutate(next);
  };
  const confirm = () => {
    setAsked(undefined);
    setRole.reset();
    if (asked === 'remove') remove.mutate();
    else if (asked !== undefined) change(asked);
  };
  return (
    <MemberRow member={member} isSelf={isSelf} error={error ? errorText(error, text, refusals) : undefined}>
      <Select
        aria-label={members.roleOf(name)}
        className="h-7! w-32! text-table"
        value={setRole.isPending ? setRole.variables : role}
        disabled={setRole.isPending}
        onChange={({ target }) => {
          const next = roles.find((known) => known === target.value) ?? role;
          if (isSelf) setAsked(next);
          else change(next);
        }}
      >
        {roles.map((option) => (
          <option key={option} value={option}>
            {roleNames[option]}
          </option>
        ))}
      </Select>
      <Button onClick={() => setAsked('remove')} disabled={remove.isPending} aria-label={members.removeName(name)}>
        {members.remove}
      </Button>
      {asked === 'remove' && (
        <ConfirmDialog
          title={isSelf ? members.leaveTitle : members.removeTitle(name)}
          text={isSelf ? members.leaveText : members.removeText}
          confirmLabel={members.removeName(name)}
          onConfirm={confirm}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked !== undefined && asked !== 'remove' && (
        <ConfirmDialog
          title={members.ownRoleTitle}
          text={members.ownRoleText}
          confirmLabel={members.ownRole}
          onConfirm={confirm}
          onClose={() => setAsked(undefined)}
        />
      )}
    </MemberRow>
  );
}
