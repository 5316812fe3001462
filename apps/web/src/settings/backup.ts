import { queryOptions } from '@tanstack/react-query';
import { serverPaths } from '../paths.ts';
import { ask } from '../session/ask.ts';
import { AuthError } from '../session/auth-error.ts';
import { startDownload } from './start-download.ts';

/** How the latest backup of the server stands. */
export interface BackupState {
  /** What whoever asked for it called it. */
  readonly request: string;
  readonly phase: 'preparing' | 'sending' | 'sent' | 'failed';
  readonly startedAt: string;
  readonly bytes: number | null;
  readonly error: { readonly reason: string; readonly message: string } | null;
}

interface Latest {
  /** False where the database has tools of its own. */
  readonly isMadeHere: boolean;
  readonly latest: BackupState | null;
}

const interval = 400;
/** How often the server is asked whether it knows of the download, before that counts as not begun. */
const patience = 25;

export const backupState = queryOptions({
  queryKey: ['backup', 'state'],
  queryFn: () => ask<Latest>(serverPaths.backupState),
  staleTime: 0,
  refetchInterval: ({ state }) => (isRunning(state.data?.latest) ? interval : false),
});

/**
 * Has the browser download a backup, and resolves when it is made and on its way. A download says nothing to the page, so
 * the page gives it a name and asks the server how it stands.
 * @throws AuthError
 */
export async function downloadBackup(): Promise<void> {
  const before = await ask<Latest>(serverPaths.backupState);
  if (isRunning(before.latest)) throw refusal('backup_running', 'Another backup is being made.');
  // Not `randomUUID`: over plain HTTP a browser has none.
  const request = crypto.getRandomValues(new Uint32Array(3)).join('-');
  startDownload(`${serverPaths.backup}?request=${request}`);
  for (let tries = 0; ; tries += 1) {
    const { latest } = await ask<Latest>(serverPaths.backupState);
    if (latest?.request === request) {
      if (latest.error !== null) throw refusal(latest.error.reason, latest.error.message);
      if (latest.phase !== 'preparing') return;
    } else if (isRunning(latest)) {
      throw refusal('backup_running', 'Another backup is being made.');
    } else if (tries === patience) {
      throw refusal('backup_not_begun', 'The browser did not begin the download.');
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

function isRunning(state: BackupState | null | undefined): boolean {
  return state?.phase === 'preparing' || state?.phase === 'sending';
}

function refusal(reason: string, message: string): AuthError {
  return new AuthError({ kind: 'unavailable', reason, message });
}
