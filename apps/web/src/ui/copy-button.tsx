import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from './button.tsx';

export interface CopyButtonProps {
  /** What is copied, for those who don't see where the button stands. */
  readonly label: string;
  readonly code: string;
  readonly className?: string;
}

export function CopyButton({ label, code, className = '' }: CopyButtonProps) {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  const word = isCopied ? text.common.copied : text.common.copy;
  return (
    <Button look="quiet" className={className} onClick={copy} aria-label={`${word}: ${label}`}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{word}</span>
    </Button>
  );
}
