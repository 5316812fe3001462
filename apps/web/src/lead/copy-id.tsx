import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';

export function CopyId({ id, label }: { readonly id: string; readonly label: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(id);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className="truncate font-mono text-code">{id}</span>
      <Button look="quiet" icon aria-label={label} onClick={copy}>
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </Button>
    </span>
  );
}
