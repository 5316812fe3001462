import { useLanguage } from './language-provider.tsx';
import { type WebhooksText, webhooksEn } from './webhooks-en.ts';
import { webhooksEs } from './webhooks-es.ts';

const dictionaries = { en: webhooksEn, es: webhooksEs } as const;

/** Apart from the frame's dictionary, as the page's texts are. */
export function useWebhooksText(): WebhooksText {
  return dictionaries[useLanguage().language];
}
