import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useConnectText } from '../i18n/use-connect-text.ts';
import type { ApiAnswer } from './send-request.ts';
import { TrialPane } from './trial-pane.tsx';

export interface TrialAnswerProps {
  readonly answer: ApiAnswer | undefined;
  /** No answer came. */
  readonly error: unknown;
  readonly isPending: boolean;
}

export function TrialAnswer({ answer, error, isPending }: TrialAnswerProps) {
  const { language, text } = useLanguage();
  const { trial } = useConnectText();
  if (error) {
    return (
      <TrialPane title={trial.response}>
        <span role="alert" className="whitespace-pre-wrap font-sans text-removed">
          {text.errors.unreachable}
        </span>
      </TrialPane>
    );
  }
  if (answer === undefined) {
    return (
      <TrialPane title={trial.response}>
        <span className="font-sans text-muted">{isPending ? trial.sending : trial.none}</span>
      </TrialPane>
    );
  }
  const { status, statusText, milliseconds, body } = answer;
  const note = (
    <>
      <span className={`font-medium ${status < 400 ? 'text-added' : 'text-removed'}`}>
        {status} {statusText}
      </span>
      <span className="ml-3 text-muted">{trial.milliseconds(formatNumber(Math.round(milliseconds), language))}</span>
    </>
  );
  return (
    <TrialPane title={trial.response} note={note}>
      {body === '' ? <span className="font-sans text-muted">{trial.noBody}</span> : body}
    </TrialPane>
  );
}
