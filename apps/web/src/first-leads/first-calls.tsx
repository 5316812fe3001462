import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useRef } from 'react';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useFirstLeadsText } from '../i18n/use-first-leads-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';

/** Two commands that make a lead and tag it, with a key of the reader's own where they may make one. */
export function FirstCalls({ isOwner }: { readonly isOwner: boolean }) {
  const text = useText();
  const own = useFirstLeadsText();
  const said = useRef<HTMLParagraphElement>(null);
  const make = useMutation({
    mutationFn: () => trpcClient.apiKey.create.mutate({ name: own.keyName, scope: 'write', expiresAt: null }),
    onSuccess: () => {
      // The button goes away; who pressed it goes on from what is said now.
      said.current?.focus();
      return queryClient.invalidateQueries(trpc.apiKey.list.pathFilter());
    },
  });
  const key = make.data?.secret ?? '$TAGSMITH_KEY';
  return (
    <>
      <h3 className="mt-3 font-semibold">{own.commandsTitle}</h3>
      {isOwner ? (
        <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <p ref={said} role="status" tabIndex={-1} className="text-muted outline-none">
            {make.data ? own.keyMade : own.keyText}
          </p>
          {!make.data && (
            <Button disabled={make.isPending} onClick={() => make.mutate()}>
              <KeyRound aria-hidden />
              {own.makeKey}
            </Button>
          )}
        </div>
      ) : (
        <p className="text-muted">{own.keyMember}</p>
      )}
      <div role="alert" className="text-removed text-table empty:hidden">
        {make.error && errorText(make.error, text)}
      </div>
      <Copyable label={own.create} code={createCommand(location.origin, key)} />
      <Copyable label={own.tag} code={tagCommand(location.origin, key)} />
    </>
  );
}

function createCommand(origin: string, key: string): string {
  return `curl -X POST ${origin}/api/public/leads \\
  -H "X-API-Key: ${key}" \\
  -H "Content-Type: application/json" \\
  -d '{"first_name":"Jane","email":"jane@example.com"}'`;
}

function tagCommand(origin: string, key: string): string {
  return `curl -X PUT ${origin}/api/public/leads/tags \\
  -H "X-API-Key: ${key}" \\
  -H "Content-Type: application/json" \\
  -d '{"email":"jane@example.com","tags":["VIP","Hot Lead"]}'`;
}
