import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { Rows } from './rows.tsx';
import { SessionRow } from './session-row.tsx';

/** The browsers that one is signed in with, this one among them. */
export function Sessions() {
  const { you: text } = useSettingsText();
  const sessions = useQuery(trpc.session.list.queryOptions({}));
  if (sessions.data === undefined) return <LoadState query={sessions} errorTitle={text.sessionsError} />;
  return (
    <Rows label={text.sessionsTitle}>
      {sessions.data.items.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Rows>
  );
}
