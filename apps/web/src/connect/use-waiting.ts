import { limits } from '@tagsmith/core';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';

/** How many changes wait, as far as they are counted. */
export function useWaiting(waiting: number): string {
  const { language } = useLanguage();
  const { atLeast } = useWebhooksText();
  const count = formatNumber(waiting, language);
  return waiting < limits.waitingChanges ? count : atLeast(count);
}
