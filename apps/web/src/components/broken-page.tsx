import { useText } from '../i18n/language-provider.tsx';
import { errorText, readServerError } from '../server-errors.ts';
import { ErrorState } from '../ui/error-state.tsx';

/** In place of a page that threw, or whose data never came. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const text = useText();
  const isOurs = readServerError(error).kind === 'internal';
  return (
    <>
      <title>{`${text.errors.pageTitle} · Tagsmith`}</title>
      <ErrorState
        title={text.errors.pageTitle}
        text={isOurs ? text.errors.pageText : errorText(error, text)}
        retryLabel={text.errors.reload}
        onRetry={() => location.reload()}
      />
    </>
  );
}
