import { serverPaths } from '../paths.ts';
import { AuthError, type AuthErrorBody } from '../session/auth-error.ts';

export interface SampleProgress {
  readonly made: number;
  readonly of: number;
}

/** Has the server fill the account, which must have no lead, and hears how far it is. @throws AuthError */
export async function loadSample(onProgress: (progress: SampleProgress) => void): Promise<void> {
  const response = await fetch(serverPaths.sampleLeads, { method: 'POST' }).catch(throwUnreachable);
  if (!response.ok || response.body === null) throw await refusalOf(response);
  let last: SampleProgress | undefined;
  let rest = '';
  const texts = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await texts.read().catch(throwUnreachable);
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // What stands in the lines is the server's to keep to: its own tests hold it.
      last = JSON.parse(line) as SampleProgress;
      onProgress(last);
    }
  }
  if (last === undefined || last.made < last.of) throwUnreachable();
}

function throwUnreachable(): never {
  throw new AuthError({ kind: 'unreachable', reason: 'unreachable', message: 'The server does not answer.' });
}

async function refusalOf(response: Response): Promise<AuthError> {
  const { error } = (await response.json().catch(() => ({}))) as { error?: AuthErrorBody };
  return new AuthError(error?.kind ? error : { kind: 'internal', reason: 'internal', message: response.statusText });
}
