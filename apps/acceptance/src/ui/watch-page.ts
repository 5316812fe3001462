import type { Page } from 'playwright-core';

/** Collects what no page may do: throw, complain in the console, or ask another origin. */
export function watchPage(page: Page, origin: string, refusals: readonly string[]): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`It threw: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`It asked ${request.url()}`);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    const isRefusal = refusals.some((part) => url.includes(part));
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(`${message.text()} (${url})`);
  });
  return complaints;
}
