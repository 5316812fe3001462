import { useText } from '../i18n/language-provider.tsx';
import { serverPaths } from '../paths.ts';
import { buttonClass } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** Shown to an account without a lead: how the first ones come in. */
export function NoLeads({ accountName }: { readonly accountName: string }) {
  const text = useText();
  return (
    <EmptyState title={text.leads.emptyTitle} text={text.leads.emptyText}>
      <Copyable label={text.leads.createCommand} code={createCommand(location.origin)} />
      <Copyable label={text.leads.tagCommand} code={tagCommand(location.origin)} />
      <p className="text-muted text-table">{text.leads.emptyKey}</p>
      <p className="mt-2 text-muted">{text.leads.sampleText}</p>
      <Copyable label={text.leads.sampleCommand} code={sampleCommand(accountName)} />
      <div>
        <a href={serverPaths.docs} className={buttonClass('plain')}>
          {text.leads.emptyDocs}
        </a>
      </div>
    </EmptyState>
  );
}

function createCommand(origin: string): string {
  return `curl -X POST ${origin}/api/public/leads \\
  -H "X-API-Key: $TAGSMITH_KEY" -H "Content-Type: application/json" \\
  -d '{"first_name":"Jane","email":"jane@example.com"}'`;
}

function tagCommand(origin: string): string {
  return `curl -X PUT ${origin}/api/public/leads/tags \\
  -H "X-API-Key: $TAGSMITH_KEY" -H "Content-Type: application/json" \\
  -d '{"email":"jane@example.com","tags":["VIP","Hot Lead"]}'`;
}

function sampleCommand(accountName: string): string {
  const word = /^[\w.-]+$/.test(accountName) ? accountName : `'${accountName.replaceAll("'", "'\\''")}'`;
  return `npx --yes pnpm@12.21.0 tagsmith sample --leads 1000 --account ${word}`;
}
