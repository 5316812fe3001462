import { useMutation } from '@tanstack/react-query';
import { Check, Download } from 'lucide-react';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { serverPaths } from '../paths.ts';
import { errorText } from '../server-errors.ts';
import { ask } from '../session/ask.ts';
import type { AuthState } from '../session/auth.ts';
import { AuthError } from '../session/auth-error.ts';
import { reportSessionEnd } from '../session/session-end.ts';
import { Button } from '../ui/button.tsx';
import { Row, Rows } from './rows.tsx';
import { Part } from './section.tsx';
import { startDownload } from './start-download.ts';

const formats = ['ndjson', 'csv'] as const;
type Format = (typeof formats)[number];

export function ExportPart() {
  const { data: text } = useSettingsText();
  return (
    <Part title={text.exportTitle}>
      <p className="text-muted text-table">{text.exportText}</p>
      <Rows label={text.exportTitle}>
        {formats.map((format) => (
          <ExportRow key={format} format={format} />
        ))}
      </Rows>
    </Part>
  );
}

function ExportRow({ format }: { readonly format: Format }) {
  const text = useText();
  const { data } = useSettingsText();
  const start = useMutation({
    mutationFn: () => downloadExport(format),
    onSuccess: () => setTimeout(() => start.reset(), 3_000),
  });
  const { title, text: hint } = data.formats[format];
  return (
    <Row title={title} text={hint} error={start.error ? errorText(start.error, text, data.refusals) : undefined}>
      {/* What is out of sight has a place too, which must not be outside of what scrolls, nor beside the button. */}
      <div className="relative flex">
        <Button
          onClick={() => start.mutate()}
          disabled={start.isPending}
          aria-label={start.isSuccess ? undefined : data.downloadAs(title)}
          className="min-w-28 justify-center"
        >
          {start.isSuccess ? <Check aria-hidden /> : <Download aria-hidden />}
          {start.isSuccess ? data.begun : data.download}
        </Button>
        <span role="status" className="sr-only">
          {start.isSuccess && data.begunText}
        </span>
      </div>
    </Row>
  );
}

/** A download that fails says nothing to the page, so what may stand in its way is asked first. */
async function downloadExport(format: Format): Promise<void> {
  const { session } = await ask<AuthState>(serverPaths.authState);
  if (session === null) {
    reportSessionEnd();
    throw new AuthError({ kind: 'unauthenticated', reason: 'session_invalid', message: 'You are not signed in.' });
  }
  startDownload(`${serverPaths.export}?format=${format}`);
}
