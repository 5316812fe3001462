import { useQuery } from '@tanstack/react-query';
import { useFirstLeadsText } from '../i18n/use-first-leads-text.ts';
import { serverPaths } from '../paths.ts';
import { authState } from '../session/auth.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FirstCalls } from './first-calls.tsx';
import { SampleLoader } from './sample-loader.tsx';

/** Shown to an account without a lead: how the first ones come in. */
export function NoLeads() {
  const text = useFirstLeadsText();
  const session = useQuery(authState).data?.session;
  const mayWrite = session != null && session.role !== 'viewer';
  const docs = (
    <a href={serverPaths.docs} className={buttonClass('plain')}>
      {text.docs}
    </a>
  );
  if (!mayWrite) {
    return (
      <EmptyState title={text.title} text={text.readOnly}>
        <div>{docs}</div>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={text.title} text={text.text}>
      <SampleLoader>{docs}</SampleLoader>
      <FirstCalls isOwner={session.role === 'owner'} />
    </EmptyState>
  );
}
