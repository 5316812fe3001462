import type { ReactNode } from 'react';
import { OfflineBar } from './offline-bar.tsx';
import { Wordmark } from './wordmark.tsx';

export interface AccessPageProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** A page for people who are not signed in. */
export function AccessPage({ title, text, children }: AccessPageProps) {
  return (
    <div className="h-full overflow-auto">
      <title>{`${title} · Tagsmith`}</title>
      <OfflineBar />
      <main className="mx-auto grid w-full max-w-88 gap-5 px-4 pt-[16vh] pb-10">
        <div className="flex items-center gap-2 font-semibold">
          <Wordmark />
          Tagsmith
        </div>
        <div className="grid gap-1">
          <h1 className="font-semibold text-title tracking-tight">{title}</h1>
          {text !== undefined && <p className="text-muted">{text}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
