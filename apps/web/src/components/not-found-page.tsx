import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/language-provider.tsx';
import { paths } from '../paths.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFoundPage() {
  const text = useText();
  return (
    <main>
      <title>{`${text.errors.notFoundTitle} · Tagsmith`}</title>
      <EmptyState heading="h1" title={text.errors.notFoundTitle} text={text.errors.notFoundText}>
        <div>
          <Link to={paths.leads} className={buttonClass('plain')}>
            {text.errors.toLeads}
          </Link>
        </div>
      </EmptyState>
    </main>
  );
}
