import { TriangleAlert } from 'lucide-react';
import { Button } from './button.tsx';

export interface ErrorStateProps {
  readonly title: string;
  readonly text: string;
  readonly retryLabel: string;
  onRetry(): void;
}

export function ErrorState({ title, text, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto grid w-full max-w-160 justify-items-start gap-3 px-4 py-12">
      <h2 className="flex items-center gap-2 font-semibold">
        <TriangleAlert className="size-4 text-removed" aria-hidden />
        {title}
      </h2>
      <p className="text-muted">{text}</p>
      <Button onClick={onRetry}>{retryLabel}</Button>
    </div>
  );
}
