import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { queryClient } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { useLanguage, useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText, readServerError } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Time } from '../ui/time.tsx';
import { type BackupState, backupState, downloadBackup } from './backup.ts';
import { formatSize } from './format-size.ts';
import { Row, Rows } from './rows.tsx';
import { Part } from './section.tsx';

const restoreCommand = 'rm -f data/tagsmith.db-* && cp tagsmith-backup.db data/tagsmith.db';

export function BackupPart({ isOwner }: { readonly isOwner: boolean }) {
  const { data: text } = useSettingsText();
  return (
    <Part title={text.backupTitle}>
      {isOwner ? <Backup /> : <p className="text-muted text-table">{text.backupOwnersOnly}</p>}
    </Part>
  );
}

function Backup() {
  const { data: text } = useSettingsText();
  const state = useQuery(backupState);
  const isForbidden = state.error !== null && readServerError(state.error).reason === 'backup_forbidden';
  if (state.data === undefined && !isForbidden) return <LoadState query={state} errorTitle={text.backupError} />;
  if (state.data?.isMadeHere === false) return <p className="text-muted text-table">{text.backupElsewhere}</p>;
  return (
    <>
      <p className="text-muted text-table">{text.backupText}</p>
      {state.data === undefined || isForbidden ? (
        <p className="rounded-panel border px-3 py-2 text-table">{text.refusals.backup_forbidden}</p>
      ) : (
        <MadeHere latest={state.data.latest} />
      )}
    </>
  );
}

function MadeHere({ latest }: { readonly latest: BackupState | null }) {
  const text = useText();
  const { data } = useSettingsText();
  const start = useMutation({
    mutationFn: downloadBackup,
    onSettled: () => queryClient.invalidateQueries({ queryKey: backupState.queryKey }),
  });
  return (
    <>
      <Rows label={data.backupTitle}>
        <Row
          title={data.file}
          text={
            <span role="status">
              <Latest state={latest} />
            </span>
          }
          error={start.error ? errorText(start.error, text, data.refusals) : undefined}
        >
          <Button onClick={() => start.mutate()} disabled={start.isPending} className="min-w-36 justify-center">
            <Download aria-hidden />
            {start.isPending ? data.preparing : data.backup}
          </Button>
        </Row>
      </Rows>
      <Copyable label={data.restore} code={restoreCommand} />
    </>
  );
}

function Latest({ state }: { readonly state: BackupState | null }) {
  const { language } = useLanguage();
  const { data: text } = useSettingsText();
  if (state === null) return text.never;
  if (state.phase === 'failed') return text.failed;
  if (state.phase === 'preparing' || state.bytes === null) return text.preparing;
  return (
    <>
      {state.phase === 'sending' ? text.sending : text.last} <Time iso={state.startedAt} /> ·{' '}
      <span className="whitespace-nowrap">{formatSize(state.bytes, language)}</span>
    </>
  );
}
