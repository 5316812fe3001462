import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { queryClient, trpc } from '../api.ts';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import type { ApiRequest, Dialect } from './api-request.ts';
import { canBeSent, masked, requestText, sendRequest } from './send-request.ts';
import { TrialAnswer } from './trial-answer.tsx';
import { TrialPane } from './trial-pane.tsx';

export interface TrialProps {
  readonly dialect: Dialect;
  readonly request: ApiRequest;
  readonly apiKey: string;
  onApiKey(key: string): void;
}

/** Sends the call for real, and shows what went and what came back. */
export function Trial({ dialect, request, apiKey, onApiKey }: TrialProps) {
  const { trial: text } = useConnectText();
  const [wrong, setWrong] = useState<string>();
  const send = useMutation({
    mutationFn: (key: string) => sendRequest(dialect, request, key),
    // The key has been used just now.
    onSuccess: () => queryClient.invalidateQueries(trpc.apiKey.list.pathFilter()),
  });
  const key = apiKey.trim();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fault = key === '' ? text.keyMissing : canBeSent(key) ? undefined : text.keyWrong;
    setWrong(fault);
    if (fault === undefined) send.mutate(key);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <section aria-label={text.of(dialect.name)} className="border-t p-4">
      <h3 className="mb-3 font-medium">{text.title}</h3>
      <form onSubmit={onSubmit} noValidate className="mb-3 flex items-start gap-2">
        <div className="min-w-0 max-w-96 flex-1">
          <Field label={text.key} error={wrong}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="off"
                placeholder="nxr_live_…"
                className="font-mono text-code"
                value={apiKey}
                onChange={({ target }) => onApiKey(target.value)}
              />
            )}
          </Field>
        </div>
        <Button type="submit" className="mt-5.5 h-8" disabled={send.isPending}>
          {text.send}
        </Button>
      </form>
      <div className="grid gap-x-6 gap-y-4 wide:grid-cols-2 *:min-w-0">
        <TrialPane title={text.request}>
          {requestText(dialect, request, key === '' ? `(${text.noKey})` : masked(key))}
        </TrialPane>
        <TrialAnswer answer={send.data} error={send.error} isPending={send.isPending} />
      </div>
    </section>
  );
}
