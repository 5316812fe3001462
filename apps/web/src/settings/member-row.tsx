import { displayName, type Member } from '@tagsmith/core';
import type { ReactNode } from 'react';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { Time } from '../ui/time.tsx';
import { Mark, Row } from './rows.tsx';

export interface MemberRowProps {
  readonly member: Member;
  readonly isSelf: boolean;
  readonly error?: string | undefined;
  /** What can be done with the member; without it the role is only said. */
  readonly children?: ReactNode;
}

export function MemberRow({ member: { user, role, since }, isSelf, error, children }: MemberRowProps) {
  const { members, roles } = useSettingsText();
  return (
    <Row
      title={
        <>
          {displayName(user)}
          {isSelf && <Mark>{members.self}</Mark>}
        </>
      }
      text={
        <>
          {user.name !== null && `${user.email} · `}
          {members.since} <Time iso={since} />
        </>
      }
      error={error}
    >
      {children ?? <span className="text-muted text-table">{roles[role]}</span>}
    </Row>
  );
}
