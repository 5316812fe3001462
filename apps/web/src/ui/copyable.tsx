import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';

export interface CopyableProps {
  readonly label: string;
  readonly code: string;
}

/** A command under its name, with a button that copies it. */
export function Copyable({ label, code }: CopyableProps) {
  return (
    <figure className="overflow-hidden rounded-panel border bg-surface">
      <figcaption className="flex h-9 items-center justify-between border-b pr-1 pl-3 text-muted text-table">
        {label}
        <CopyButton label={label} code={code} />
      </figcaption>
      <Code>{code}</Code>
    </figure>
  );
}
