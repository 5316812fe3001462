import type { AppRouter } from '@tagsmith/trpc';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText } from '../server-errors.ts';
import { auth } from '../session/auth.ts';
import { useLeave } from '../session/use-leave.ts';
import { Button } from '../ui/button.tsx';
import { Time } from '../ui/time.tsx';
import { browserName } from './browser-name.ts';
import { Mark, Row } from './rows.tsx';
import { focusSection } from './section.tsx';

type ListedSession = inferRouterOutputs<AppRouter>['session']['list']['items'][number];

export function SessionRow({
  session: { id, userAgent, address, lastUsedAt, isCurrent },
}: {
  readonly session: ListedSession;
}) {
  const text = useText();
  const { you, refusals } = useSettingsText();
  const leave = useLeave();
  const end = useMutation({
    mutationFn: async () => {
      if (isCurrent) await auth.signOut();
      else await trpcClient.session.revoke.mutate({ id });
    },
    onSuccess: async () => {
      if (isCurrent) return leave();
      await queryClient.invalidateQueries(trpc.session.list.pathFilter());
      focusSection('you');
    },
  });
  const browser = userAgent === null ? you.unknownBrowser : browserName(userAgent);
  return (
    <Row
      title={
        <>
          <span title={userAgent ?? undefined}>{browser}</span>
          {isCurrent && <Mark>{you.thisSession}</Mark>}
        </>
      }
      text={
        <>
          {address !== null && `${address} · `}
          {you.lastUsed} <Time iso={lastUsedAt} />
        </>
      }
      error={end.error ? errorText(end.error, text, refusals) : undefined}
    >
      <Button
        onClick={() => end.mutate()}
        disabled={end.isPending}
        aria-label={isCurrent ? undefined : you.endOf(browser)}
      >
        {isCurrent ? text.rail.signOut : you.end}
      </Button>
    </Row>
  );
}
