import { useConnectText } from '../i18n/use-connect-text.ts';
import { Code } from '../ui/code.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import type { Dialect } from './api-request.ts';

/** The line of a client that points at the vendor, and as it is here. */
export function ClientChange({ dialect, origin }: { readonly dialect: Dialect; readonly origin: string }) {
  const text = useConnectText();
  const line = (url: string) => `const baseUrl = '${url}';`;
  const after = line(`${origin}${dialect.basePath}`);
  return (
    <div className="grid gap-2">
      <figure className="overflow-hidden rounded-panel border bg-surface">
        <figcaption className="flex h-9 items-center justify-between border-b pr-1 pl-3 text-muted text-table">
          {text.change}
          <CopyButton label={text.changeCopy(dialect.name)} code={after} />
        </figcaption>
        <Code>
          <del className="block w-max text-removed no-underline">− {line(dialect.vendorUrl)}</del>
          <ins className="block w-max text-added no-underline">+ {after}</ins>
        </Code>
      </figure>
      <p className="text-meta text-muted">{text.changeKey}</p>
    </div>
  );
}
